using System.Globalization;
using System.Text;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>The metrics page of a service that is simulated: its whole catalogue, as usual and in trouble.</summary>
/// <param name="service">The service.</param>
/// <param name="added">Names of labels that the scraper adds, besides the job and the instance.</param>
/// <param name="series">What the page shows.</param>
internal sealed class Exposition(Service service, EquatableArray<string> added, EquatableArray<PageSeries> series)
{
    readonly ILookup<string, (PageSeries Series, NameMap<string> Labels)> _byMetric =
        series.ToLookup(one => one.Metric, one => (one, one.Source.Labels.Only(label => label is not ("job" or "instance") && !added.Contains(label))));

    /// <summary>The page.</summary>
    /// <param name="now">The time since the service started.</param>
    /// <param name="trouble">The time of its trouble.</param>
    /// <param name="started">When the service started, since 1970.</param>
    public string At(TimeSpan now, LivePhase trouble, TimeSpan started)
    {
        var text = new StringBuilder();
        foreach (var metric in service.Metrics)
        {
            text.Append(CultureInfo.InvariantCulture, $"# HELP {metric.Name} {Escaped(metric.Help)}\n# TYPE {metric.Name} {Kind(metric.Schema)}\n");
            foreach (var (one, labels) in _byMetric[metric.Name])
            {
                one.Write(text, labels, now, trouble, started);
            }
        }

        return text.ToString();
    }

    /// <summary>What stands in a comment: its lines are one.</summary>
    internal static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    static string Kind(MetricSchema schema) => schema.Kind switch
    {
        MetricKind.Counter => "counter",
        MetricKind.Histogram => "histogram",
        MetricKind.Summary => "summary",
        _ => "gauge",
    };
}
