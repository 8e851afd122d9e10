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
        Held(firing).ToEquatableArray();

    IEnumerable<Inhibition> Held(IReadOnlyList<NameMap<string>> firing)
    {
        var sources = _rules.Select(rule => new Sources(rule.Rule.Equal, rule.Source, rule.Target, firing)).ToList();
        foreach (var alert in firing)
        {
            for (var i = 0; i < _rules.Length; i++)
            {
                // What fits both sides cannot be held back by another that does, itself included.
                if (_rules[i].Target.Matches(alert) && sources[i].Agreeing(alert, andNotTarget: _rules[i].Source.Matches(alert)) is { } source)
                {
                    yield return new Inhibition(alert, source, i);
                    break;
                }
            }
        }
    }

    // The first source of each kind by the values of the labels that must be equal, so that each alert is one look-up.
    sealed class Sources
    {
        readonly EquatableArray<string> _equal;
        readonly Dictionary<string, NameMap<string>> _any = [];
        readonly Dictionary<string, NameMap<string>> _notTarget = [];

        public Sources(EquatableArray<string> equal, MatcherSet source, MatcherSet target, IReadOnlyList<NameMap<string>> firing)
        {
            _equal = equal;
            foreach (var alert in firing)
            {
                if (source.Matches(alert))
                {
                    var key = KeyOf(alert);
                    _any.TryAdd(key, alert);
                    if (!target.Matches(alert))
                    {
                        _notTarget.TryAdd(key, alert);
                    }
                }
            }
        }

        public NameMap<string>? Agreeing(NameMap<string> alert, bool andNotTarget) =>
            (andNotTarget ? _notTarget : _any).TryGetValue(KeyOf(alert), out var found) ? found : null;

        // A label that is not there counts as empty.
        string KeyOf(NameMap<string> alert) => string.Join('\0', _equal.Select(label => alert.TryGetValue(label, out var value) ? value : ""));
    }
}
