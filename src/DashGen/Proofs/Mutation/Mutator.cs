using DashGen.Prometheus;
using FileRule = DashGen.Prometheus.Rule;

namespace DashGen;

/// <summary>Makes mistakes in an alert's rule and in the recording rules that it reads, one at a time.</summary>
internal static class Mutator
{
    /// <summary>The mutants of an alert; those that nothing can tell from the rule say why.</summary>
    public static IEnumerable<Mutant> Of(Rulebook rules, int place, AlertingRule alert)
    {
        foreach (var mutation in ExprMutations.Of(alert.Expr))
        {
            yield return Changed(alert, mutation, rule => rule is AlertingRule target && ReferenceEquals(target, alert) ? target with { Expr = mutation.Expr } : rule);
        }

        foreach (var (factor, text) in new[] { (2.0, "twice as long"), (0.5, "half as long") })
        {
            if (alert.For > TimeSpan.Zero)
            {
                yield return new Mutant(MutationKind.Hold, $"for {text}", Rules(rules, alert, rule => ReferenceEquals(rule, alert) ? alert with { For = alert.For * factor } : rule));
            }
        }

        var read = rules.Reads(alert.Expr).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var recording in rules.File.Groups.SelectMany(group => group.Rules).OfType<RecordingRule>().Where(recording => read.Contains(recording.Expr)))
        {
            foreach (var mutation in ExprMutations.Of(recording.Expr))
            {
                yield return Changed(recording, mutation, rule => ReferenceEquals(rule, recording) ? recording with { Expr = mutation.Expr } : rule);
            }
        }

        Mutant Changed(FileRule rule, ExprMutation mutation, Func<FileRule, FileRule> change) => new(
            mutation.Kind,
            (rule is RecordingRule { Record: var name } ? name + ": " : "") + mutation.Change,
            Rules(rules, alert, change))
        {
            Equivalent = Equivalence.Why(rules, alert, rule, mutation),
            Spot = new MutantSpot(rule, rule.Expr, mutation.Expr, mutation.Path),
        };
    }

    /// <summary>The alerts of a name and what they read, changed.</summary>
    public static RuleFile Rules(Rulebook rules, AlertingRule alert, Func<FileRule, FileRule> change)
    {
        var alerts = rules.Alerts.Select(other => other.Rule).Where(other => other.Alert == alert.Alert).ToList();
        var read = alerts.SelectMany(other => rules.Reads(other.Expr)).ToHashSet(ReferenceEqualityComparer.Instance);
        return new([.. rules.File.Groups.Select(group => group with { Rules = [.. group.Rules.Where(IsNeeded).Select(change)] }).Where(group => !group.Rules.IsEmpty)]);

        bool IsNeeded(FileRule rule) => rule is RecordingRule recording ? read.Contains(recording.Expr) : alerts.Exists(other => ReferenceEquals(other, rule));
    }
}
