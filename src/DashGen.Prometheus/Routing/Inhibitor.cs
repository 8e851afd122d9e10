namespace DashGen.Prometheus;

/// <summary>Which alerts hold which others back while all of them fire, as Alertmanager decides it.</summary>
public sealed class Inhibitor
{
    readonly (InhibitRule Rule, MatcherSet Source, MatcherSet Target)[] _rules;

    /// <summary>Makes a configuration ready to ask.</summary>
    /// <exception cref="ArgumentException">A regular expression cannot be read; <see cref="AlertmanagerConfig.Validate"/> says so before.</exception>
    public Inhibitor(AlertmanagerConfig config) =>
        _rules = [.. config.InhibitRules.Select(rule => (rule, new MatcherSet(rule.Source), new MatcherSet(rule.Target)))];

    /// <summary>What is held back among alerts that fire at the same time, in their order; each by the first rule that does.</summary>
    /// <param name="firing">The labels of each alert. An alert that is itself held back still holds others back.</param>
    public EquatableArray<Inhibition> Inhibit(IReadOnlyList<NameMap<string>> firing) =>
        [.. firing.Select(alert => HeldBack(alert, firing)).OfType<Inhibition>()];

    Inhibition? HeldBack(NameMap<string> alert, IReadOnlyList<NameMap<string>> firing)
    {
        for (var i = 0; i < _rules.Length; i++)
        {
            var (rule, source, target) = _rules[i];
            if (!target.Matches(alert))
            {
                continue;
            }

            // What fits both sides cannot be held back by another that does, itself included.
            var fitsBoth = source.Matches(alert);
            foreach (var other in firing)
            {
                if (source.Matches(other) && AreEqual(rule.Equal, alert, other) && !(fitsBoth && target.Matches(other)))
                {
                    return new Inhibition(alert, other, i);
                }
            }
        }

        return null;
    }

    static bool AreEqual(EquatableArray<string> labels, NameMap<string> left, NameMap<string> right)
    {
        foreach (var label in labels)
        {
            left.TryGetValue(label, out var one);
            right.TryGetValue(label, out var other);
            if ((one ?? "") != (other ?? ""))
            {
                return false;
            }
        }

        return true;
    }
}
