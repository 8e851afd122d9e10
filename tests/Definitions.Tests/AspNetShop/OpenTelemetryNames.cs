using System.Diagnostics.Metrics;
using DashGen;
using Counting = System.Diagnostics.Metrics;

namespace Definitions.Tests.AspNetShop;

/// <summary>How OpenTelemetry's Prometheus exporter names what .NET publishes.</summary>
static class OpenTelemetryNames
{
    /// <summary>A metric's name: dots become underscores, then the unit in full unless it is there already, then <c>_total</c> for a counter.</summary>
    public static string Of(Instrument instrument)
    {
        var name = Label(instrument.Name);
        var unit = instrument.Unit switch { "s" => "_seconds", "ms" => "_milliseconds", "By" => "_bytes", _ => "" };
        var total = IsCounter(instrument) ? "_total" : "";
        return name + (name.EndsWith(unit, StringComparison.Ordinal) ? "" : unit) + (name.EndsWith(total, StringComparison.Ordinal) ? "" : total);
    }

    /// <summary>A tag's name as a label.</summary>
    public static string Label(string tag) => tag.Replace('.', '_');

    /// <summary>What an instrument's measurements are.</summary>
    public static MetricKind Kind(Instrument instrument) => IsCounter(instrument) ? MetricKind.Counter : Is(instrument, typeof(Counting.Histogram<>)) ? MetricKind.Histogram : MetricKind.Gauge;

    /// <summary>The unit that an instrument states; what stands in braces is a number of things.</summary>
    public static MetricUnit Unit(Instrument instrument) => instrument.Unit switch
    {
        "s" => Seconds.Unit,
        "ms" => Milliseconds.Unit,
        "By" => Bytes.Unit,
        ['{', ..] => new MetricUnit(Dimension.Count),
        var other => throw new InvalidOperationException($"{instrument.Name} is in {other}"),
    };

    static bool IsCounter(Instrument instrument) => Is(instrument, typeof(Counting.Counter<>)) || Is(instrument, typeof(Counting.ObservableCounter<>));

    static bool Is(Instrument instrument, Type kind) => instrument.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == kind;
}
