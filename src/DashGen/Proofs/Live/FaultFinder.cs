using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Chooses an alert for each family of a service, so that the faults of all of them can be injected at once.</summary>
internal sealed class FaultFinder
{
    /// <summary>What these give depends on how long a range is, which a fast run changes.</summary>
    static readonly EquatableArray<Function> CountingOverTime =
        [Functions.Changes, Functions.Resets, Functions.CountOverTime, Functions.SumOverTime, Functions.Delta, Functions.Deriv, Functions.PredictLinear];

    readonly List<(AlertProof Proof, Fault Fault)> _chosen = [];
    readonly List<AlertProof> _raised = [];

    /// <summary>Chooses in the order of the rules.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="bundle">The service.</param>
    /// <param name="proofs">Its alerts.</param>
    /// <param name="inhibitor">Which of them hold others back.</param>
    /// <param name="wasHeard">Whether an alert had its turn in another run.</param>
    public FaultFinder(StackBundle stack, ServiceBundle bundle, ProvedRules proofs, Inhibitor inhibitor, Predicate<AlertProof> wasHeard)
    {
        var service = bundle.Service;
        var others = new List<Fault>();
        var page = service.Metrics.Select(metric => metric.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var proof in proofs.Alerts)
        {
            if (new CaseDeriver(stack.Stack, service, proofs.Rules, proof.Place, proof.Rule).Fault() is not { } fault)
            {
                continue;
            }

            if (!wasHeard(proof)
                && IsOfPage(fault)
                && !_chosen.Exists(other => other.Proof.Alert.Family == proof.Alert.Family || other.Fault.Metrics.Intersect(fault.Metrics).Any(page.Contains))
                && !HasTwin(proof)
                && !proofs.Rules.Parts(proof.Rule.Expr).OfType<Call>().Any(call => CountingOverTime.Contains(call.Function))
                && !inhibitor.Pairs([.. _chosen.Select(other => other.Proof.Arriving), proof.Arriving]).Any())
            {
                _chosen.Add((proof, fault));
            }
            else
            {
                others.Add(fault);
            }
        }

        Page = CalmPage.Of(stack, bundle, proofs, [.. _chosen.Select(one => one.Fault)], others);

        // A family that reads nothing of its own has an alert that the faults of the others raise.
        foreach (var family in proofs.Alerts.GroupBy(proof => proof.Alert.Family).Where(family => !_chosen.Exists(one => one.Proof.Alert.Family == family.Key)))
        {
            if (family.FirstOrDefault(proof => !wasHeard(proof) && !HasTwin(proof) && new CaseDeriver(stack.Stack, service, proofs.Rules, proof.Place, proof.Rule).IsRaisedBy(Page, inTrouble: true)) is { } raised)
            {
                _raised.Add(raised);
            }
        }

        // A warning is held back by a critical alert of the same name.
        bool HasTwin(AlertProof proof) => proof.Alert.Severity != Severity.Critical
            && proofs.Alerts.Any(other => other.Rule.Alert == proof.Rule.Alert && other.Alert.Severity == Severity.Critical);

        // What Prometheus itself knows of a target is no fault of the page: an outage would hold all others back.
        bool IsOfPage(Fault fault) =>
            fault.Quiet != fault.Trouble && fault.Sources.Zip(fault.Quiet, fault.Trouble).All(one => page.Contains(one.First.Schema.Name) || one.Second == one.Third);
    }

    /// <summary>The alerts that must fire.</summary>
    public IEnumerable<AlertProof> Chosen => _chosen.Select(one => one.Proof).Concat(_raised);

    /// <summary>The page that makes them fire in trouble, and nothing before.</summary>
    public EquatableArray<PageSeries> Page { get; }
}
