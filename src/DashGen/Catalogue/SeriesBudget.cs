namespace DashGen;

/// <summary>How many series a service may expose, from the bounds of its labels.</summary>
public static class SeriesBudget
{
    /// <summary>What a metric with an unbounded label is given; above it, values must be grouped into bands.</summary>
    public const int Unbounded = 10_000;

    /// <summary>The budget of one instance of a service.</summary>
    public static long Of(Service service) => service.UnlistedSeries + service.Metrics.Sum(Of);

    /// <summary>The most series that a metric can have in one instance.</summary>
    public static long Of(Metric metric)
    {
        // A classic histogram has a series per bucket, one for +Inf, the sum and the count; a summary one per quantile, and these two.
        var each = metric.Kind switch
        {
            MetricKind.Histogram => metric.Schema.Buckets.Count + 3L,
            MetricKind.Summary => metric.Schema.Quantiles.Count + 2L,
            _ => 1L,
        };
        return each * Math.Min(Combinations(metric.Labels), metric.Combinations ?? long.MaxValue);
    }

    /// <summary>How many combinations of labels there are; no more than a number holds, and at least what a label without bound is given where there is one.</summary>
    internal static long Combinations(EquatableArray<LabelSchema> labels)
    {
        var bounded = labels.Aggregate(1L, (product, label) => Math.Min(Most, product * Math.Clamp(label.Cardinality.AtMost ?? 1, 1, Most / product)));
        return labels.Any(label => label.Cardinality.AtMost is null) ? Math.Max(Unbounded, bounded) : bounded;
    }

    /// <summary>More series than any server holds, and few enough to be added up.</summary>
    const long Most = 1_000_000_000_000;
}
