using System.Runtime.CompilerServices;
using DashGen.PromQL;

namespace DashGen;

/// <summary>A metric that only grows; what is shown and compared is always its growth.</summary>
/// <typeparam name="L">Its label set.</typeparam>
public record Counter<L> : Metric<L> where L : LabelSet<L>
{
    /// <summary>Declares a counter.</summary>
    /// <param name="name">Its name; by convention it ends in <c>_total</c>.</param>
    /// <param name="help">What it counts, in a sentence.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public Counter(string name, string help, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, help, new SourceLocation(file, line))
    {
    }

    /// <summary>Counts the observations of a histogram or a summary, of the same selection.</summary>
    internal Counter(Metric<L> observed, string help) : base(observed.Name + "_count", help, observed.Location)
    {
        Matchers = observed.Matchers;
        ListedName = observed.Name;
        ExistsFromStart = observed.ExistsFromStart;
    }

    /// <inheritdoc/>
    public override MetricKind Kind => MetricKind.Counter;

    /// <summary>The series that meet every condition: <c>requests{status_code=~"5.."}</c>.</summary>
    public Counter<L> this[params ReadOnlySpan<Matcher<L>> matchers] => this with { Matchers = With(matchers) };

    /// <summary>The events of both, where those that went well and those that went wrong are counted by themselves.</summary>
    public static CounterSum<L> operator +(Counter<L> left, Counter<L> right) => new(left, right);

    /// <summary>Its series, for an expression of one's own: <c>Requests.Series.Over(5.Minutes).Rate()</c>.</summary>
    public CounterSeries<L> Series => new(Selector());
}

/// <summary>A counter of something other than events: bytes sent, seconds spent.</summary>
/// <typeparam name="L">Its label set.</typeparam>
/// <typeparam name="U">What it adds up.</typeparam>
public sealed record Counter<L, U> : Counter<L> where L : LabelSet<L> where U : IUnit
{
    /// <inheritdoc cref="Counter{L}(string, string, string, int)"/>
    public Counter(string name, string help, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, help, file, line)
    {
    }

    /// <inheritdoc/>
    public override MetricUnit Unit => U.Unit;

    /// <inheritdoc cref="Counter{L}.this"/>
    public new Counter<L, U> this[params ReadOnlySpan<Matcher<L>> matchers] => this with { Matchers = With(matchers) };
}
