using DashGen.PromQL;

namespace DashGen;

/// <summary>What a check sees, and where it reports.</summary>
/// <param name="bundle">All that the estate becomes.</param>
/// <param name="declared">The services that definitions make, listed or not.</param>
/// <param name="proved">Told of each rule file whose proofs are derived, from any thread; they take longer than all else.</param>
public sealed class CheckContext(Bundle bundle, EquatableArray<DeclaredService> declared, Action? proved = null)
{
    readonly List<Diagnostic> _found = [];

    EquatableArray<(SourceLocation Location, Stack Stack, Prometheus.Finding Finding)>? _formatFindings;

    EquatableArray<(SourceLocation Location, string Board, Grafana.Finding Finding)>? _dashboardFindings;

    EquatableArray<(SourceLocation Location, string Where, ExpressionFinding Finding)>? _expressionFindings;

    EquatableArray<AlertProof>? _proofs;

    /// <summary>All that the estate becomes.</summary>
    public Bundle Bundle { get; } = bundle;

    /// <summary>The services that definitions make, listed or not; empty where that is not known.</summary>
    public EquatableArray<DeclaredService> Declared { get; } = declared;

    /// <summary>Every service of every stack.</summary>
    public IEnumerable<(Stack Stack, ServiceBundle Bundle)> Services =>
        Bundle.Stacks.SelectMany(stack => stack.Services.Select(service => (stack.Stack, service)));

    /// <summary>What the models of the file formats find, computed once for all their rules; nothing where a definition is wrong already, since its files would only say so again.</summary>
    internal EquatableArray<(SourceLocation Location, Stack Stack, Prometheus.Finding Finding)> FormatFindings =>
        _formatFindings ??= HasErrors ? [] : [.. FormatRules.FindAll(Bundle)];

    /// <summary>What the analyzer finds in expressions, computed once for all its rules.</summary>
    internal EquatableArray<(SourceLocation Location, string Where, ExpressionFinding Finding)> ExpressionFindings =>
        _expressionFindings ??= [.. ExpressionRules.FindAll(this)];

    /// <summary>
    /// What is found in the dashboards, computed once for all their rules; nothing where a panel is missing or an expression wrong already.
    /// </summary>
    internal EquatableArray<(SourceLocation Location, string Board, Grafana.Finding Finding)> DashboardFindings =>
        _dashboardFindings ??= HasErrors ? [] : [.. DashboardRules.FindAll(this)];

    /// <summary>What is meant, with the line of the signal or dashboard that says so.</summary>
    IEnumerable<(SourceLocation At, Suppression Suppression)> Suppressions => Services.SelectMany(service =>
        service.Bundle.Service.Signals.Concat(service.Bundle.Service.Objectives).SelectMany(signal => signal.Suppress.Select(one => (signal.Location, one)))
            .Concat(service.Bundle.Service.Dashboards.SelectMany(board => board.Suppress.Select(one => (board.Location, one)))));

    /// <summary>Suppressions that hide nothing of what has been found; none where something is wrong, since then not all has been looked for.</summary>
    internal IEnumerable<Suppression> UnusedSuppressions => HasErrors
        ? []
        : Suppressions.Where(one => !_found.Exists(found => IsHidden(found, one.At, one.Suppression))).Select(one => one.Suppression).Distinct();

    static bool IsHidden(Diagnostic found, SourceLocation at, Suppression suppression) =>
        found.Severity != DiagnosticSeverity.Error && found.Code == suppression.Code && found.Location == at;

    /// <summary>What has been found and is not meant, by file, line and code.</summary>
    internal EquatableArray<Diagnostic> Found =>
    [
        .. _found.Distinct()
            .Where(found => !Suppressions.Any(one => IsHidden(found, one.At, one.Suppression)))
            .OrderBy(found => found.Location?.File, StringComparer.Ordinal)
            .ThenBy(found => found.Location?.Line)
            .ThenBy(found => found.Code, StringComparer.Ordinal)
            .ThenBy(found => found.Message, StringComparer.Ordinal),
    ];

    /// <summary>The proofs of every alert; none where something is wrong already, since rules of a wrong definition prove nothing.</summary>
    internal EquatableArray<AlertProof> Proofs => _proofs ??= HasErrors
        ? []
        : [.. StackProofs.Of(Bundle.Stacks, proved).SelectMany(proofs => proofs.Rules).SelectMany(rules => rules.Alerts)];

    bool HasErrors => _found.Exists(found => found.Severity == DiagnosticSeverity.Error);

    /// <summary>Reports a finding of the check.</summary>
    public void Report(Rule rule, SourceLocation? location, string message, string hint = "") =>
        _found.Add(new Diagnostic(rule.Code, rule.Severity, location, message, hint));
}
