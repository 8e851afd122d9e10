using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>A series in a case that is written by hand: typed like everything else of a metric, so that it cannot be one that nobody exposes.</summary>
public sealed record WrittenSeries
{
    WrittenSeries(Metric metric, string suffix, EquatableArray<(double From, double PerMinute, int Minutes)> parts)
    {
        Metric = metric;
        Suffix = suffix;
        Parts = parts;
    }

    /// <summary>The metric; its conditions are the labels of the series.</summary>
    public Metric Metric { get; }

    /// <summary>What stands behind the metric's name: <c>_bucket</c>, <c>_count</c> or nothing.</summary>
    internal string Suffix { get; }

    /// <summary>The bound up to which a bucket counts; null for other series.</summary>
    internal double? Bound { get; private init; }

    /// <summary>Values that rise evenly, one part after the other; NaN where there is no sample.</summary>
    internal EquatableArray<(double From, double PerMinute, int Minutes)> Parts { get; }

    /// <summary>How long it lasts.</summary>
    internal int Minutes => Parts.Sum(part => part.Minutes);

    /// <summary>A series of a metric, selected by <c>Is</c> conditions: one for each label.</summary>
    /// <param name="series">The metric with its conditions, or a quantile of a summary.</param>
    /// <param name="suffix">For a histogram or a summary <c>_count</c> or <c>_sum</c>.</param>
    /// <exception cref="ArgumentException">It has several series, and which of them is not said.</exception>
    public static WrittenSeries Of(Metric series, string suffix = "") =>
        series.Observes && suffix is not ("_count" or "_sum") ? throw new ArgumentException($"say which series of {series.Name}: {(series.Kind == MetricKind.Histogram ? "WrittenSeries.Bucket(…, 0.5)" : "WrittenSeries.Of(….Quantile(…))")}, or Of(…, \"_count\") or \"_sum\"")
        : !series.Observes && suffix.Length > 0 ? throw new ArgumentException($"{series.Name} observes nothing and has no {suffix}")
        : new(series, suffix, []);

    /// <summary>A bucket of a histogram, selected by <c>Is</c> conditions: one for each label.</summary>
    /// <param name="histogram">The histogram with its conditions.</param>
    /// <param name="bound">The bound up to which it counts, one of those that the histogram is declared with; infinite for all observations.</param>
    /// <exception cref="ArgumentException">The histogram has no such bucket.</exception>
    public static WrittenSeries Bucket(Metric histogram, double bound) => histogram.Schema.Buckets.Contains(bound) || (histogram.Kind == MetricKind.Histogram && double.IsPositiveInfinity(bound))
        ? new(histogram, "_bucket", []) { Bound = bound }
        : throw new ArgumentException($"{histogram.Name} has no bucket up to {Words.Number(bound)}; its bounds are {Words.List([.. histogram.Schema.Buckets.Select(Words.Number)])}");

    /// <summary>It keeps a value.</summary>
    public WrittenSeries At(double value, TimeSpan during) => Rising(value, 0, during);

    /// <summary>It counts on from where it is, so much in a second.</summary>
    public WrittenSeries Counting(double perSecond, TimeSpan during)
    {
        var last = Parts.IsEmpty ? (From: 0.0, PerMinute: 0.0, Minutes: 0) : Parts[^1];
        return Rising(double.IsNaN(last.From) ? 0 : last.From + (last.PerMinute * last.Minutes), perSecond * 60, during);
    }

    /// <summary>It is not there.</summary>
    public WrittenSeries Missing(TimeSpan during) => Rising(double.NaN, 0, during);

    WrittenSeries Rising(double from, double perMinute, TimeSpan during) => new(Metric, Suffix, [.. Parts, (from, perMinute, (int)Math.Round(during.TotalMinutes))]) { Bound = Bound };

    /// <summary>Its samples, a minute apart.</summary>
    internal Tape Tape(NameMap<string> common, Versions versions) => new(
        Metric.Name + Suffix,
        new Tags(Metric.Matchers.Where(matcher => matcher.Op == MatchOp.Equal).Aggregate(Numbered(common, versions), (labels, matcher) => labels.With(matcher.Name, matcher.Value))),
        [.. Parts.SelectMany(part => Enumerable.Range(0, part.Minutes).Select(i => part.From + (part.PerMinute * i)))]);

    /// <summary>The labels with that of the bucket or the quantile that it is, as series have it.</summary>
    NameMap<string> Numbered(NameMap<string> labels, Versions versions) =>
        Bound is { } bound ? labels.With("le", double.IsPositiveInfinity(bound) ? "+Inf" : LabelNumber.Text(bound, versions))
        : Metric.QuantileOf is { } quantile ? labels.With(LabelNumber.Quantile, LabelNumber.Text((double)quantile.Value, versions))
        : labels;
}
