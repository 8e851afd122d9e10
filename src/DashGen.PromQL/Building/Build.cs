namespace DashGen.PromQL;

/// <summary>Makes expressions: <c>using static DashGen.PromQL.Build;</c>, then <c>Sum(Rate(Select("requests_total"), 5.Minutes), "job")</c>.</summary>
/// <remarks>
/// Metrics and labels are names here, as they come from files and tables. Where both are known when the code is written, the typed
/// forms keep their kinds apart. Functions with a range stand in <c>BuildRanges.cs</c>, aggregations in <c>BuildAggregations.cs</c>.
/// </remarks>
public static partial class Build
{
    /// <summary>A number.</summary>
    public static NumberLiteral Number(double value) => new(value);

    /// <summary>A string, as an argument.</summary>
    public static StringLiteral Text(string value) => new(value);

    /// <summary>A metric's series that fulfil conditions. A name that needs quotes becomes a condition on <c>__name__</c>.</summary>
    public static VectorSelector Select(string metric, params ReadOnlySpan<LabelMatcher> matchers)
    {
        var isBare = Names.IsBareMetric(metric);
        var items = new List<MatcherItem>(matchers.Length + 1);
        if (!isBare)
        {
            items.Add(new LabelMatcher(LabelMatcher.MetricName, MatchOp.Equal, metric));
        }

        items.AddRange(matchers);
        return new(isBare ? metric : null, [.. items]);
    }

    /// <summary>Series of any metric that fulfil conditions.</summary>
    public static VectorSelector Select(params ReadOnlySpan<LabelMatcher> matchers) => new(null, [.. matchers]);

    /// <summary>A quantile of the observations in buckets.</summary>
    /// <param name="quantile">0 to 1.</param>
    /// <param name="buckets">Rates of buckets with their <c>le</c>, or of a native histogram.</param>
    public static Call HistogramQuantile(double quantile, Expr buckets) => new(Functions.HistogramQuantile, [Number(quantile), buckets]);

    /// <summary>1 where a vector is empty, nothing otherwise.</summary>
    public static Call Absent(Expr vector) => new(Functions.Absent, [vector]);

    /// <summary>A number as a vector of one series without labels.</summary>
    public static Call Vector(double value) => new(Functions.Vector, [Number(value)]);

    /// <summary>A scalar as a vector of one series without labels.</summary>
    public static Call Vector(Expr scalar) => new(Functions.Vector, [scalar]);

    /// <summary>The value of the only series; NaN where there is not exactly one.</summary>
    public static Call Scalar(Expr vector) => new(Functions.Scalar, [vector]);

    /// <summary>The time of evaluation, in seconds since 1970.</summary>
    public static Call Time() => new(Functions.Time, []);

    /// <summary>The time of each sample, in seconds since 1970.</summary>
    public static Call Timestamp(Expr vector) => new(Functions.Timestamp, [vector]);

    /// <summary>The absolute values.</summary>
    public static Call Abs(Expr vector) => new(Functions.Abs, [vector]);

    /// <summary>Values raised to a least value.</summary>
    public static Call ClampMin(Expr vector, Expr least) => new(Functions.ClampMin, [vector, least]);

    /// <summary>Values cut to a greatest value.</summary>
    public static Call ClampMax(Expr vector, Expr greatest) => new(Functions.ClampMax, [vector, greatest]);

    /// <summary>Sets a label to a replacement where a regular expression matches another label as a whole.</summary>
    /// <param name="vector">The series.</param>
    /// <param name="target">The label that is set.</param>
    /// <param name="replacement">Its value; <c>$1</c> is the first group.</param>
    /// <param name="source">The label that is matched.</param>
    /// <param name="regex">The regular expression, anchored at both ends.</param>
    public static Call LabelReplace(Expr vector, string target, string replacement, string source, string regex) =>
        new(Functions.LabelReplace, [vector, Text(target), Text(replacement), Text(source), Text(regex)]);

    /// <summary>Sets a label to the values of others with a separator between them.</summary>
    public static Call LabelJoin(Expr vector, string target, string separator, params ReadOnlySpan<string> sources)
    {
        var arguments = new List<Expr> { vector, Text(target), Text(separator) };
        foreach (var source in sources)
        {
            arguments.Add(Text(source));
        }

        return new(Functions.LabelJoin, [.. arguments]);
    }

    /// <summary>Any function, for those that have no method of their own here.</summary>
    /// <exception cref="ArgumentException">The number of arguments does not fit.</exception>
    public static Call Apply(Function function, params ReadOnlySpan<Expr> arguments) =>
        arguments.Length >= function.MinArguments && arguments.Length <= function.MaxArguments
            ? new(function, [.. arguments])
            : throw new ArgumentException($"{function} does not take {arguments.Length} arguments", nameof(arguments));

    /// <summary>Keeps the left values that are equal.</summary>
    public static Binary Equal(Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.Equal, right, matching);

    /// <summary>Keeps the left values that are not equal.</summary>
    public static Binary NotEqual(Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.NotEqual, right, matching);

    /// <summary>An expression in parentheses that precedence does not ask for.</summary>
    public static Paren Parenthesized(Expr inner) => new(inner);
}
