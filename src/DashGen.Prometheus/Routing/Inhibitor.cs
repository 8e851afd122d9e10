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

    /// <summary>Which alert holds which back, each pair once, by their places in the list.</summary>
    /// <param name="firing">The labels of each alert.</param>
    public IEnumerable<(int Target, int Source)> Pairs(IReadOnlyList<NameMap<string>> firing)
    {
        var index = new FirstLabel(firing);
        return _rules.SelectMany(rule => Pairs(rule, firing, index)).Distinct().Order();
    }

    static IEnumerable<(int Target, int Source)> Pairs((InhibitRule Rule, MatcherSet Source, MatcherSet Target) rule, IReadOnlyList<NameMap<string>> firing, FirstLabel index)
    {
        var sources = index.Candidates(rule.Rule.Source).Where(i => rule.Source.Matches(firing[i])).ToLookup(i => KeyOf(rule.Rule.Equal, firing[i]));
        if (sources.Count == 0)
        {
            yield break;
        }

        foreach (var target in index.Candidates(rule.Rule.Target).Where(i => rule.Target.Matches(firing[i])))
        {
            var isBoth = rule.Source.Matches(firing[target]);
            foreach (var source in sources[KeyOf(rule.Rule.Equal, firing[target])].Where(source => !isBoth || !rule.Target.Matches(firing[source])))
            {
                yield return (target, source);
            }
        }
    }

    // A label that is not there counts as empty.
    static string KeyOf(EquatableArray<string> equal, NameMap<string> alert) => string.Join('\0', equal.Select(label => alert.TryGetValue(label, out var value) ? value : ""));

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

        string KeyOf(NameMap<string> alert) => Inhibitor.KeyOf(_equal, alert);
    }

    // Rules are mostly about one system: who asks for a value of a label looks at those that have it, not at all of thousands.
    sealed class FirstLabel(IReadOnlyList<NameMap<string>> firing)
    {
        readonly Dictionary<string, ILookup<string, int>> _byName = [];

        public IEnumerable<int> Candidates(EquatableArray<AlertMatcher> matchers)
        {
            if (matchers.FirstOrDefault(matcher => matcher.Operator == MatchOperator.Equal) is not { } first)
            {
                return Enumerable.Range(0, firing.Count);
            }

            if (!_byName.TryGetValue(first.Name, out var byValue))
            {
                _byName.Add(first.Name, byValue = Enumerable.Range(0, firing.Count).ToLookup(i => firing[i].TryGetValue(first.Name, out var value) ? value ?? "" : "", StringComparer.Ordinal));
            }

            return byValue[first.Value];
        }
    }
}
