using System.Runtime.CompilerServices;
using DashGen.PromQL;

namespace DashGen;

/// <summary>A metric that goes up and down.</summary>
/// <typeparam name="L">Its label set.</typeparam>
public record Gauge<L> : Metric<L> where L : LabelSet<L>
{
    /// <summary>Declares a gauge.</summary>
    /// <param name="name">Its name; with its unit, by convention.</param>
    /// <param name="help">What it measures, in a sentence.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public Gauge(string name, string help, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, help, new SourceLocation(file, line))
    {
    }

    /// <summary>A quantile of a summary, of the same selection.</summary>
    private protected Gauge(Metric<L> summary, Ratio quantile) : base(summary.Name, summary.Help, summary.Location)
    {
        QuantileOf = quantile;
        Matchers = [.. summary.Matchers, LabelNumber.Select(LabelNumber.Quantile, (double)quantile.Value)];
        ExistsFromStart = summary.ExistsFromStart;
        Minimum = 0;
    }

    /// <inheritdoc/>
    public override MetricKind Kind => MetricKind.Gauge;

    /// <summary>
    /// The least that it can be, in its own unit: -120 of a signal in dBm. A condition that nothing in its range meets, or all of it, is
    /// found, axes begin where values do, and tests play what can be. Null where nothing is known; bytes and shares are never below 0.
    /// </summary>
    /// <exception cref="ArgumentException">It is no number, or not below <see cref="Maximum"/>.</exception>
    public double? Minimum { get; init => field = Stated.End(value, isOrdered: value is null || Maximum is null || value < Maximum); }

    /// <summary>The greatest that it can be, in its own unit; null where nothing is known.</summary>
    /// <exception cref="ArgumentException">It is no number, or not above <see cref="Minimum"/>.</exception>
    public double? Maximum { get; init => field = Stated.End(value, isOrdered: value is null || Minimum is null || value > Minimum); }

    /// <inheritdoc/>
    public override MetricSchema Schema => base.Schema with { Minimum = Minimum, Maximum = Maximum };

    /// <summary>The series that meet every condition.</summary>
    public Gauge<L> this[params ReadOnlySpan<Matcher<L>> matchers] => this with { Matchers = With(matchers) };

    /// <summary>Its series, for an expression of one's own: <c>InFlight.Series.Sum([Http.Route])</c>.</summary>
    public GaugeSeries<L> Series => new(Selector());
}

/// <summary>A gauge of something other than a number of things: bytes, seconds, a share.</summary>
/// <typeparam name="L">Its label set.</typeparam>
/// <typeparam name="U">What it measures.</typeparam>
public sealed record Gauge<L, U> : Gauge<L> where L : LabelSet<L> where U : IUnit
{
    /// <inheritdoc cref="Gauge{L}(string, string, string, int)"/>
    public Gauge(string name, string help, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, help, file, line)
    {
    }

    /// <inheritdoc cref="Gauge{L}(Metric{L}, Ratio)"/>
    internal Gauge(Summary<L, U> summary, Ratio quantile) : base(summary, quantile)
    {
    }

    /// <inheritdoc/>
    public override MetricUnit Unit => U.Unit;

    /// <summary>Only the series that meet all conditions.</summary>
    public new Gauge<L, U> this[params ReadOnlySpan<Matcher<L>> matchers] => this with { Matchers = With(matchers) };

    /// <summary>There are no fewer bytes than none, and no smaller share; time may lie ahead.</summary>
    public override MetricSchema Schema => base.Schema with { Minimum = Minimum ?? (Unit.Dimension is Dimension.Bytes or Dimension.Ratio ? 0 : null) };
}
