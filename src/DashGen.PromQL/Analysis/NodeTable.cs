namespace DashGen.PromQL;

/// <summary>
/// The nodes of an expression by kind, with what is around each: found once, asked by every check. Its lists are kept for the next
/// expression on the same thread, as those of <see cref="Parsing"/> are.
/// </summary>
internal sealed class NodeTable
{
    [ThreadStatic]
    static NodeTable? _spare;

    readonly Dictionary<Expr, Expr> _parents = new(ReferenceEqualityComparer.Instance);
    readonly List<Expr> _all = [];
    readonly List<Call> _calls = [];
    readonly List<Binary> _binaries = [];
    readonly List<Aggregation> _aggregations = [];
    readonly List<VectorSelector> _selectors = [];
    readonly List<MatrixSelector> _matrices = [];
    readonly List<LabelMatcher> _matchers = [];

    NodeTable()
    {
    }

    /// <summary>Lists the nodes of an expression, outside first and left to right.</summary>
    public static NodeTable Rent(Expr root)
    {
        var table = _spare ?? new NodeTable();
        _spare = null;
        table.Add(root);
        return table;
    }

    /// <summary>Gives it back for the next expression.</summary>
    public void Return()
    {
        _parents.Clear();
        _all.Clear();
        _calls.Clear();
        _binaries.Clear();
        _aggregations.Clear();
        _selectors.Clear();
        _matrices.Clear();
        _matchers.Clear();
        IsShared = false;
        _spare = this;
    }

    /// <summary>The nodes of a kind, outside first and left to right.</summary>
    public List<T> All<T>()
        where T : Expr =>
        typeof(T) == typeof(Call) ? (List<T>)(object)_calls
        : typeof(T) == typeof(Binary) ? (List<T>)(object)_binaries
        : typeof(T) == typeof(Aggregation) ? (List<T>)(object)_aggregations
        : typeof(T) == typeof(VectorSelector) ? (List<T>)(object)_selectors
        : typeof(T) == typeof(MatrixSelector) ? (List<T>)(object)_matrices
        : typeof(T) == typeof(Expr) ? (List<T>)(object)_all
        : [.. _all.OfType<T>()];

    /// <summary>How many nodes there are.</summary>
    public int Count => _all.Count;

    /// <summary>The conditions of all selectors, left to right.</summary>
    public List<LabelMatcher> Matchers => _matchers;

    /// <summary>Whether a selector stands in more than one place, as one can that was kept in a variable; then what is around it has no one answer.</summary>
    public bool IsShared { get; private set; }

    /// <summary>The node directly around a node; null for the whole expression.</summary>
    public Expr? Parent(Expr node)
    {
        if (_parents.Count == 0)
        {
            FindParents();
        }

        return _parents.GetValueOrDefault(node);
    }

    void FindParents()
    {
        foreach (var node in _all)
        {
            foreach (var child in node.Children)
            {
                _parents.TryAdd(child, node);
            }
        }
    }

    // A loop, since no expression has many, and every one that is analyzed comes here.
    bool Has(VectorSelector selector)
    {
        foreach (var one in _selectors)
        {
            if (ReferenceEquals(one, selector))
            {
                return true;
            }
        }

        return false;
    }

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
            case MatrixSelector matrix:
                _matrices.Add(matrix);
                break;
            case VectorSelector selector:
                IsShared = IsShared || Has(selector);
                _selectors.Add(selector);
                foreach (var item in selector.Matchers)
                {
                    if (item is LabelMatcher matcher)
                    {
                        _matchers.Add(matcher);
                    }
                }

                break;
        }

        foreach (var child in node.Children)
        {
            Add(child);
        }
    }
}
