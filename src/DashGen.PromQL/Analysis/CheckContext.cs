namespace DashGen.PromQL;

/// <summary>What a check sees: an expression, what is known of every node, and where to report.</summary>
internal sealed class CheckContext(Expr root, NodeTable nodes, FactFinder finder, AnalyzerOptions options, List<ExpressionFinding> findings)
{
    string? _text;
    List<Binary>? _betweenVectors;

    /// <summary>The code of the check that runs now.</summary>
    public string Code { get; set; } = "";

    /// <summary>The whole expression.</summary>
    public Expr Root { get; } = root;

    /// <summary>The whole expression on one line.</summary>
    public string Text => _text ??= Printer.Print(Root);

    /// <summary>What the expression is for, and what is known around it.</summary>
    public AnalyzerOptions Options { get; } = options;

    /// <summary>What is known of a node.</summary>
    public NodeFacts this[Expr node] => finder.Of(node);

    /// <summary>The nodes of a kind, outside first and left to right.</summary>
    public List<T> All<T>()
        where T : Expr => nodes.All<T>();

    /// <summary>The conditions of all selectors, left to right.</summary>
    public List<LabelMatcher> Matchers => nodes.Matchers;

    /// <summary>Operations between two vectors: neither side is a scalar.</summary>
    public List<Binary> BetweenVectors => _betweenVectors ??= All<Binary>()
        .FindAll(binary => this[binary.Left].Type == ExprType.InstantVector && this[binary.Right].Type == ExprType.InstantVector);

    /// <summary>The node around a node; null for the whole expression. Parentheses do not count.</summary>
    public Expr? Around(Expr node) => nodes.Parent(node) is Paren paren ? Around(paren) : nodes.Parent(node);

    /// <summary>Reports an error: nothing, nonsense or a refusal comes out.</summary>
    public void Error(Node at, string message, string hint) => Report(FindingSeverity.Error, at, message, hint);

    /// <summary>Reports what is probably not meant.</summary>
    public void Warning(Node at, string message, string hint) => Report(FindingSeverity.Warning, at, message, hint);

    /// <summary>Reports what could be said better.</summary>
    public void Info(Node at, string message, string hint) => Report(FindingSeverity.Info, at, message, hint);

    /// <summary>Reports with a severity.</summary>
    public void Report(FindingSeverity severity, Node at, string message, string hint) =>
        findings.Add(new(Code, severity, at.Span, message, hint) { Subject = at.ToString() ?? "", Location = (at as LabelMatcher)?.Location });
}
