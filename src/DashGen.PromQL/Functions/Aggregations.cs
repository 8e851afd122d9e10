using System.Collections.Frozen;

namespace DashGen.PromQL;

/// <summary>The aggregation operators.</summary>
public static class Aggregations
{
    /// <summary>The total.</summary>
    public static readonly AggregationOp Sum = new("sum");

    /// <summary>The mean.</summary>
    public static readonly AggregationOp Avg = new("avg");

    /// <summary>The least value.</summary>
    public static readonly AggregationOp Min = new("min");

    /// <summary>The greatest value.</summary>
    public static readonly AggregationOp Max = new("max");

    /// <summary>How many series.</summary>
    public static readonly AggregationOp Count = new("count");

    /// <summary>1 for each group.</summary>
    public static readonly AggregationOp Group = new("group", since: new(2, 20));

    /// <summary>The standard deviation.</summary>
    public static readonly AggregationOp StdDev = new("stddev");

    /// <summary>The variance.</summary>
    public static readonly AggregationOp StdVar = new("stdvar");

    /// <summary>The series with the greatest values.</summary>
    public static readonly AggregationOp TopK = new("topk", ExprType.Scalar, selects: true);

    /// <summary>The series with the least values.</summary>
    public static readonly AggregationOp BottomK = new("bottomk", ExprType.Scalar, selects: true);

    /// <summary>How many series have each value; the value becomes a label.</summary>
    public static readonly AggregationOp CountValues = new("count_values", ExprType.String);

    /// <summary>A quantile over series.</summary>
    public static readonly AggregationOp Quantile = new("quantile", ExprType.Scalar);

    /// <summary>Some series, as many as asked for.</summary>
    public static readonly AggregationOp LimitK = new("limitk", ExprType.Scalar, new(2, 54), selects: true, isExperimental: true);

    /// <summary>Some share of the series.</summary>
    public static readonly AggregationOp LimitRatio = new("limit_ratio", ExprType.Scalar, new(2, 54), selects: true, isExperimental: true);

    /// <summary>All of them.</summary>
    public static EquatableArray<AggregationOp> All { get; } =
    [
        Sum, Avg, Min, Max, Count, Group, StdDev, StdVar, TopK, BottomK, CountValues, Quantile, LimitK, LimitRatio,
    ];

    static readonly FrozenDictionary<string, AggregationOp>.AlternateLookup<ReadOnlySpan<char>> ByName =
        All.ToFrozenDictionary(op => op.Name, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The operator of a name, in whatever case; null where there is none.</summary>
    public static AggregationOp? Find(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var op) ? op : null;
}
