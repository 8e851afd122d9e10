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

    /// <inheritdoc/>
    public override MetricKind Kind => MetricKind.Gauge;

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

    /// <inheritdoc/>
    public override MetricUnit Unit => U.Unit;

    /// <summary>Only the series that meet all conditions.</summary>
    public new Gauge<L, U> this[params ReadOnlySpan<Matcher<L>> matchers] => this with { Matchers = With(matchers) };

    /// <summary>There are no fewer bytes than none, and no smaller share; time may lie ahead.</summary>
    public override MetricSchema Schema => base.Schema with { Minimum = Unit.Dimension is Dimension.Bytes or Dimension.Ratio ? 0 : null };
}
