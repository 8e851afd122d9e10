namespace DashGen.PromQL;

/// <summary>The nodes of an expression by kind, with what is around each: found once, asked by every check.</summary>
internal sealed class NodeTable
{
    readonly Dictionary<Expr, Expr> _parents = new(ReferenceEqualityComparer.Instance);
    readonly List<Expr> _all = [];
    readonly List<Call> _calls = [];
    readonly List<Binary> _binaries = [];
    readonly List<Aggregation> _aggregations = [];
    readonly List<VectorSelector> _selectors = [];

    /// <summary>Lists the nodes of an expression, outside first and left to right.</summary>
    public NodeTable(Expr root) => Add(root);

    /// <summary>The nodes of a kind, outside first and left to right.</summary>
    public IReadOnlyList<T> All<T>()
        where T : Expr =>
        typeof(T) == typeof(Call) ? (IReadOnlyList<T>)(object)_calls
        : typeof(T) == typeof(Binary) ? (IReadOnlyList<T>)(object)_binaries
        : typeof(T) == typeof(Aggregation) ? (IReadOnlyList<T>)(object)_aggregations
        : typeof(T) == typeof(VectorSelector) ? (IReadOnlyList<T>)(object)_selectors
        : typeof(T) == typeof(Expr) ? (IReadOnlyList<T>)(object)_all
        : [.. _all.OfType<T>()];

    /// <summary>The node directly around a node; null for the whole expression.</summary>
    public Expr? Parent(Expr node) => _parents.GetValueOrDefault(node);

    void Add(Expr node)
    {
        _all.Add(node);
        switch (node)
        {
            case Call call:
                _calls.Add(call);
                break;
            case Binary binary:
                _binaries.Add(binary);
                break;
            case Aggregation aggregation:
                _aggregations.Add(aggregation);
                break;
            case VectorSelector selector:
                _selectors.Add(selector);
                break;
        }

        foreach (var child in node.Children)
        {
            _parents.TryAdd(child, node);
            Add(child);
        }
    }
}
