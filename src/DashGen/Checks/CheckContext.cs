using DashGen.PromQL;

namespace DashGen;

/// <summary>What a check sees, and where it reports.</summary>
public sealed class CheckContext(Bundle bundle)
{
    readonly List<Diagnostic> _found = [];

    EquatableArray<(Stack Stack, Prometheus.Finding Finding)>? _formatFindings;

    EquatableArray<(SourceLocation Location, string Where, ExpressionFinding Finding)>? _expressionFindings;

    EquatableArray<AlertProof>? _proofs;

    /// <summary>All that the estate becomes.</summary>
    public Bundle Bundle { get; } = bundle;

    /// <summary>Every service of every stack.</summary>
    public IEnumerable<(Stack Stack, ServiceBundle Bundle)> Services =>
        Bundle.Stacks.SelectMany(stack => stack.Services.Select(service => (stack.Stack, service)));

    /// <summary>What the models of the file formats find, computed once for all their rules; nothing where a definition is wrong already, since its files would only say so again.</summary>
    internal EquatableArray<(Stack Stack, Prometheus.Finding Finding)> FormatFindings =>
        _formatFindings ??= HasErrors ? [] : [.. FormatRules.FindAll(Bundle)];

    /// <summary>What the analyzer finds in expressions, computed once for all its rules.</summary>
    internal EquatableArray<(SourceLocation Location, string Where, ExpressionFinding Finding)> ExpressionFindings =>
        _expressionFindings ??= [.. ExpressionRules.FindAll(this)];

    /// <summary>What has been found, by file, line and code.</summary>
    internal EquatableArray<Diagnostic> Found =>
    [
        .. _found.Distinct()
            .OrderBy(found => found.Location?.File, StringComparer.Ordinal)
            .ThenBy(found => found.Location?.Line)
            .ThenBy(found => found.Code, StringComparer.Ordinal)
            .ThenBy(found => found.Message, StringComparer.Ordinal),
    ];

    /// <summary>The proofs of every alert; none where something is wrong already, since rules of a wrong definition prove nothing.</summary>
    internal EquatableArray<AlertProof> Proofs => _proofs ??= HasErrors
        ? []
        : [.. Bundle.Stacks.SelectMany(stack => StackProofs.Of(stack).Rules).SelectMany(rules => rules.Alerts)];

    bool HasErrors => _found.Exists(found => found.Severity == DiagnosticSeverity.Error);

    /// <summary>Reports a finding of the check.</summary>
    public void Report(Rule rule, SourceLocation? location, string message, string hint = "") =>
        _found.Add(new Diagnostic(rule.Code, rule.Severity, location, message, hint));
}
