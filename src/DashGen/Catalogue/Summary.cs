using System.Runtime.CompilerServices;
using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// Quantiles that a process computes itself, beside the number and the sum of what it observed. Quantiles of several processes cannot be put
/// together, so what is shown and compared is that of the worst.
/// </summary>
/// <remarks>A quantile is NaN while nothing was observed lately, which is neither above nor below anything, and not equal to anything either; a mean over time with one NaN in it is NaN.</remarks>
/// <typeparam name="L">Its label set, without <c>quantile</c>.</typeparam>
/// <typeparam name="U">What is observed.</typeparam>
public sealed record Summary<L, U> : Metric<L>, ISummary where L : LabelSet<L> where U : IUnit
{
    /// <summary>Declares a summary.</summary>
    /// <param name="name">Its name, without <c>_count</c> and <c>_sum</c>.</param>
    /// <param name="help">What is observed, in a sentence.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public Summary(string name, string help, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, help, new SourceLocation(file, line)) => Counted = $"Observations of {name}.";

    /// <inheritdoc/>
    public override MetricKind Kind => MetricKind.Summary;

    /// <inheritdoc/>
    public override MetricUnit Unit => U.Unit;

    /// <summary>The quantiles that the process computes; some libraries compute none, and expose the number and the sum only.</summary>
    /// <value>Each from 0 % to 100 %, and each once; default none.</value>
    /// <exception cref="ArgumentException">They are not.</exception>
    public EquatableArray<Ratio> Quantiles
    {
        get;
        init => field = value.All(quantile => quantile.Value is >= 0 and <= 1) && value.Distinct().Count() == value.Count
            ? value
            : throw new ArgumentException($"the quantiles of {Name} are {Words.List([.. value.Select(quantile => quantile.ToString())])}: each is from 0 % to 100 %, and stated once");
    } = [];

    /// <inheritdoc/>
    public override MetricSchema Schema => base.Schema with { Quantiles = [.. Quantiles.Select(quantile => (double)quantile.Value)], Minimum = 0 };

    /// <inheritdoc cref="Histogram{L, U}.Counted"/>
    public string Counted { get; init; }

    /// <inheritdoc cref="Histogram{L, U}.Count"/>
    public Counter<L> Count => new(this, Counted);

    /// <summary>The series that meet every condition.</summary>
    public Summary<L, U> this[params ReadOnlySpan<Matcher<L>> matchers] => this with { Matchers = With(matchers) };

    /// <summary>The series of one quantile, for signals of times and amounts.</summary>
    /// <param name="quantile">One of <see cref="Quantiles"/>: 95 % for the p95.</param>
    /// <exception cref="ArgumentException">The process computes no such quantile.</exception>
    public Gauge<L, U> Quantile(Ratio quantile) => new(this, Known(quantile));

    /// <summary>A quantile that the process computes.</summary>
    /// <param name="quantile">The quantile.</param>
    /// <param name="asked">The signal that asks for it; null where the stack tells the line.</param>
    /// <exception cref="ArgumentException">It computes no such quantile.</exception>
    internal Ratio Known(Ratio quantile, SourceLocation? asked = null) => Quantiles.Contains(quantile) ? quantile : throw Refusal.At(
        asked,
        $"{Name} has no {QuantileName.Of(quantile)}: {(Quantiles.IsEmpty ? "state the Quantiles that its process computes; where it computes none, compare the mean, Total by Observations, in a Condition" : $"it has {Words.List([.. Quantiles.Select(QuantileName.Of)])}")}");

    /// <inheritdoc cref="Histogram{L, U}.Observations"/>
    public CounterSeries<L> Observations => new(Selector("_count"));

    /// <inheritdoc cref="Histogram{L, U}.Total"/>
    public CounterSeries<L> Total => new(Selector("_sum"));

    Metric ISummary.Quantile(Ratio quantile) => Quantile(quantile);
}
