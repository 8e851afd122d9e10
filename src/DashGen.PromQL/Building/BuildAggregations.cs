namespace DashGen.PromQL;

// Aggregations: each over the labels that are kept, and over those that are dropped.
public static partial class Build
{
    /// <summary>The totals, one for each combination of values of the labels.</summary>
    public static Aggregation Sum(Expr vector, params ReadOnlySpan<string> by) => Aggregated(Aggregations.Sum, vector, by);

    /// <summary>The totals, one for each combination of values of the labels that are not listed.</summary>
    public static Aggregation SumWithout(Expr vector, params ReadOnlySpan<string> without) => new(Aggregations.Sum, vector) { Grouping = Grouping.Without(without) };

    /// <summary>The means, one for each combination of values of the labels.</summary>
    public static Aggregation Avg(Expr vector, params ReadOnlySpan<string> by) => Aggregated(Aggregations.Avg, vector, by);

    /// <summary>The means, one for each combination of values of the labels that are not listed.</summary>
    public static Aggregation AvgWithout(Expr vector, params ReadOnlySpan<string> without) => new(Aggregations.Avg, vector) { Grouping = Grouping.Without(without) };

    /// <summary>The greatest values, one for each combination of values of the labels.</summary>
    public static Aggregation Max(Expr vector, params ReadOnlySpan<string> by) => Aggregated(Aggregations.Max, vector, by);

    /// <summary>The greatest values, one for each combination of values of the labels that are not listed.</summary>
    public static Aggregation MaxWithout(Expr vector, params ReadOnlySpan<string> without) => new(Aggregations.Max, vector) { Grouping = Grouping.Without(without) };

    /// <summary>The least values, one for each combination of values of the labels.</summary>
    public static Aggregation Min(Expr vector, params ReadOnlySpan<string> by) => Aggregated(Aggregations.Min, vector, by);

    /// <summary>The least values, one for each combination of values of the labels that are not listed.</summary>
    public static Aggregation MinWithout(Expr vector, params ReadOnlySpan<string> without) => new(Aggregations.Min, vector) { Grouping = Grouping.Without(without) };

    /// <summary>The numbers of series, one for each combination of values of the labels.</summary>
    public static Aggregation Count(Expr vector, params ReadOnlySpan<string> by) => Aggregated(Aggregations.Count, vector, by);

    /// <summary>The numbers of series, one for each combination of values of the labels that are not listed.</summary>
    public static Aggregation CountWithout(Expr vector, params ReadOnlySpan<string> without) => new(Aggregations.Count, vector) { Grouping = Grouping.Without(without) };

    /// <summary>1 for each group, one for each combination of values of the labels.</summary>
    public static Aggregation Group(Expr vector, params ReadOnlySpan<string> by) => Aggregated(Aggregations.Group, vector, by);

    /// <summary>1 for each group, one for each combination of values of the labels that are not listed.</summary>
    public static Aggregation GroupWithout(Expr vector, params ReadOnlySpan<string> without) => new(Aggregations.Group, vector) { Grouping = Grouping.Without(without) };

    /// <summary>The standard deviations, one for each combination of values of the labels.</summary>
    public static Aggregation StdDev(Expr vector, params ReadOnlySpan<string> by) => Aggregated(Aggregations.StdDev, vector, by);

    /// <summary>The standard deviations, one for each combination of values of the labels that are not listed.</summary>
    public static Aggregation StdDevWithout(Expr vector, params ReadOnlySpan<string> without) => new(Aggregations.StdDev, vector) { Grouping = Grouping.Without(without) };

    /// <summary>The variances, one for each combination of values of the labels.</summary>
    public static Aggregation StdVar(Expr vector, params ReadOnlySpan<string> by) => Aggregated(Aggregations.StdVar, vector, by);

    /// <summary>The variances, one for each combination of values of the labels that are not listed.</summary>
    public static Aggregation StdVarWithout(Expr vector, params ReadOnlySpan<string> without) => new(Aggregations.StdVar, vector) { Grouping = Grouping.Without(without) };

    /// <summary>The series with the greatest values, so many in each group.</summary>
    public static Aggregation TopK(int count, Expr vector, params ReadOnlySpan<string> by) =>
        new(Aggregations.TopK, vector, Number(count)) { Grouping = Grouping.By(by) };

    /// <summary>The series with the least values, so many in each group.</summary>
    public static Aggregation BottomK(int count, Expr vector, params ReadOnlySpan<string> by) =>
        new(Aggregations.BottomK, vector, Number(count)) { Grouping = Grouping.By(by) };

    /// <summary>A quantile over series.</summary>
    /// <param name="quantile">0 to 1.</param>
    /// <param name="vector">The series.</param>
    /// <param name="by">The labels that are kept.</param>
    public static Aggregation Quantile(double quantile, Expr vector, params ReadOnlySpan<string> by) =>
        new(Aggregations.Quantile, vector, Number(quantile)) { Grouping = Grouping.By(by) };

    /// <summary>How many series have each value.</summary>
    /// <param name="label">The label that holds the value.</param>
    /// <param name="vector">The series.</param>
    /// <param name="by">The labels that are kept.</param>
    public static Aggregation CountValues(string label, Expr vector, params ReadOnlySpan<string> by) =>
        new(Aggregations.CountValues, vector, Text(label)) { Grouping = Grouping.By(by) };

    static Aggregation Aggregated(AggregationOp op, Expr vector, ReadOnlySpan<string> by) => new(op, vector) { Grouping = Grouping.By(by) };
}
