using DashGen.PromQL;

namespace DashGen;

/// <summary>What a check sees, and where it reports.</summary>
public sealed class CheckContext
{
    readonly EstateCheck _check;

    readonly Dictionary<ServiceBundle, AnalyzerOptions> _surroundings = new(ReferenceEqualityComparer.Instance);

    List<Diagnostic> _found = [];

    EquatableArray<(SourceLocation Location, Stack Stack, Prometheus.Finding Finding)>? _formatFindings;

    EquatableArray<(SourceLocation Location, string Board, Grafana.Finding Finding)>? _dashboardFindings;

    EquatableArray<(SourceLocation Location, string Where, ExpressionFinding Finding)>? _expressionFindings;

    EquatableArray<AlertProof>? _proofs;

    /// <summary>Shows stacks to checks.</summary>
    /// <param name="check">The estate that they are of.</param>
    /// <param name="bundle">What those stacks become that are looked into.</param>
    internal CheckContext(EstateCheck check, Bundle bundle) => (_check, Bundle) = (check, bundle);

    /// <summary>All that the stack becomes that is looked into; no stack where stacks are compared with each other.</summary>
    public Bundle Bundle { get; }

    /// <summary>Every stack of the estate, as it is defined.</summary>
    public EquatableArray<Stack> Estate => _check.Estate;

    /// <summary>The services that definitions make, listed or not; empty where that is not known.</summary>
    public EquatableArray<DeclaredService> Declared => _check.Declared;

    /// <summary>Every service that is looked into.</summary>
    public IEnumerable<(Stack Stack, ServiceBundle Bundle)> Services =>
        Bundle.Stacks.SelectMany(stack => stack.Services.Select(service => (stack.Stack, service)));

    /// <summary>What the models of the file formats find, computed once for all their rules.</summary>
    internal EquatableArray<(SourceLocation Location, Stack Stack, Prometheus.Finding Finding)> FormatFindings =>
        _formatFindings ??= [.. FormatRules.FindAll(Bundle)];

    /// <summary>What the analyzer finds in expressions, computed once for all its rules.</summary>
    internal EquatableArray<(SourceLocation Location, string Where, ExpressionFinding Finding)> ExpressionFindings =>
        _expressionFindings ??= [.. ExpressionRules.FindAll(this)];

    /// <summary>What is found in the dashboards, computed once for all their rules.</summary>
    internal EquatableArray<(SourceLocation Location, string Board, Grafana.Finding Finding)> DashboardFindings =>
        _dashboardFindings ??= [.. DashboardRules.FindAll(this)];

    /// <summary>Suppressions that hide nothing of what has been found in any stack.</summary>
    internal IEnumerable<Suppression> UnusedSuppressions => _check.UnusedSuppressions;

    /// <summary>The proofs of every alert.</summary>
    internal EquatableArray<AlertProof> Proofs =>
        _proofs ??= [.. StackProofs.Of(Bundle.Stacks).SelectMany(proofs => proofs.Rules).SelectMany(rules => rules.Alerts)];

    /// <summary>What is known around the expressions of a service, found out once for rules and dashboards.</summary>
    internal AnalyzerOptions Surroundings(Stack stack, ServiceBundle service)
    {
        if (!_surroundings.TryGetValue(service, out var known))
        {
            _surroundings.Add(service, known = ExpressionRules.Options(stack, service));
        }

        return known;
    }

    /// <summary>What has been reported since it was last taken.</summary>
    internal IReadOnlyList<Diagnostic> TakeFound()
    {
        var found = _found;
        _found = [];
        return found;
    }

    /// <summary>Reports a finding of the check.</summary>
    public void Report(Rule rule, SourceLocation? location, string message, string hint = "") =>
        _found.Add(new Diagnostic(rule.Code, rule.Severity, location, message, hint));
}
