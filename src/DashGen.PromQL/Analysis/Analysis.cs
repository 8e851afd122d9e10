using System.Globalization;

namespace DashGen.PromQL;

/// <summary>What is known of an expression and everything inside it, and what is wrong with it.</summary>
public sealed class Analysis
{
    readonly Dictionary<Expr, NodeFacts> _facts;

    internal Analysis(Expr root, Dictionary<Expr, NodeFacts> facts, EquatableArray<ExpressionFinding> findings)
    {
        Root = root;
        _facts = facts;
        Findings = findings;
    }

    /// <summary>The expression.</summary>
    public Expr Root { get; }

    /// <summary>What the checks found, in the order of the text and then of the codes.</summary>
    public EquatableArray<ExpressionFinding> Findings { get; }

    /// <summary>What is known of the expression or of a node inside it.</summary>
    /// <exception cref="KeyNotFoundException">The node is not part of the expression.</exception>
    public NodeFacts this[Expr node] => _facts[node];

    /// <summary>A short account of a node, for a person: type, unit, labels, bounds.</summary>
    public string Describe(Expr node)
    {
        var facts = this[node];
        var labels = facts.Labels.Names.ToList();
        var text = facts.Type.Describe();
        text += facts.Kind == SampleKind.Unknown ? "" : $", {facts.Kind.ToString().ToLowerInvariant()}";
        text += facts.Unit is { } unit ? $", {unit.Describe()}" : "";
        text += $", {facts.Range}";
        text += facts.Type is ExprType.InstantVector or ExprType.RangeVector
            ? $", labels {{{string.Join(", ", labels)}{(facts.Labels.IsClosed ? "" : labels.Count > 0 ? ", …" : "…")}}}"
            : "";
        text += facts.Series is { } series ? string.Create(CultureInfo.InvariantCulture, $", at most {series} series") : "";
        return text + (facts.WhyEmpty is { } why ? $", may be empty: {why}" : "");
    }
}
