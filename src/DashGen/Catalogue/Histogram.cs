using System.Runtime.CompilerServices;
using DashGen.PromQL;

namespace DashGen;

/// <summary>A classic histogram: how many observations were at most each bound.</summary>
/// <typeparam name="L">Its label set, without <c>le</c>.</typeparam>
/// <typeparam name="U">What is observed.</typeparam>
public sealed record Histogram<L, U> : Metric<L> where L : LabelSet<L> where U : IUnit
{
    /// <summary>Declares a histogram.</summary>
    /// <param name="name">Its name, without <c>_bucket</c>.</param>
    /// <param name="help">What is observed, in a sentence.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public Histogram(string name, string help, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, help, new SourceLocation(file, line)) => Counted = $"Observations of {name}.";

    /// <inheritdoc/>
    public override MetricKind Kind => MetricKind.Histogram;

    /// <inheritdoc/>
    public override MetricUnit Unit => U.Unit;

    /// <summary>The upper bounds of its buckets.</summary>
    /// <value>Ascending, in the metric's unit, without <c>+Inf</c>.</value>
    public required EquatableArray<double> Buckets { get; init; }

    /// <inheritdoc/>
    public override MetricSchema Schema => base.Schema with { Buckets = Buckets, Minimum = 0 };

    /// <summary>What is counted where its observations are, in a sentence: <c>Requests answered.</c></summary>
    /// <value>Default: that they are observations of this metric.</value>
    public string Counted { get; init; }

    /// <summary>The counter of its observations, <c>_count</c>, for signals: where nothing else counts the events, this does.</summary>
    public Counter<L> Count => new(this, Counted);

    /// <summary>The series that meet every condition.</summary>
    public Histogram<L, U> this[params ReadOnlySpan<Matcher<L>> matchers] => this with { Matchers = With(matchers) };

    /// <summary>The series of its buckets, for an expression of one's own: <c>Duration.Series.Over(5.Minutes).Rate().Sum().Quantile(0.95)</c>.</summary>
    public BucketSeries<L> Series => new(Selector("_bucket"));

    /// <summary>How many observations there were: <c>_count</c>.</summary>
    public CounterSeries<L> Observations => new(Selector("_count"));

    /// <summary>What they add up to, in the metric's unit: <c>_sum</c>.</summary>
    public CounterSeries<L> Total => new(Selector("_sum"));
}
