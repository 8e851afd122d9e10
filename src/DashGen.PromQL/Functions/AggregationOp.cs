namespace DashGen.PromQL;

/// <summary>An aggregation operator. Those that exist are listed in <see cref="Aggregations"/>.</summary>
public sealed class AggregationOp
{
    internal AggregationOp(string name, ExprType? parameter = null, PrometheusVersion since = default, bool selects = false, bool isExperimental = false)
    {
        Name = name;
        Parameter = parameter;
        Since = since;
        SelectsSeries = selects;
        IsExperimental = isExperimental;
    }

    /// <summary>As it is written, in lower case.</summary>
    public string Name { get; }

    /// <summary>The type of the argument before the vector; null where it takes none.</summary>
    public ExprType? Parameter { get; }

    /// <summary>The first release that knows it; the default for the first of all.</summary>
    public PrometheusVersion Since { get; }

    /// <summary>Whether it picks series and leaves their labels and names as they are, such as <c>topk</c>.</summary>
    public bool SelectsSeries { get; }

    /// <summary>Whether a server takes it only with <c>--enable-feature=promql-experimental-functions</c>.</summary>
    public bool IsExperimental { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
