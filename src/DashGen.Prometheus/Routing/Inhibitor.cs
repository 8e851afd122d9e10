using System.Text;

namespace DashGen.Prometheus;

/// <summary>Which alerts hold which others back while all of them fire, as Alertmanager decides it.</summary>
public sealed class Inhibitor
{
    readonly ReadyRule[] _rules;

    /// <summary>Makes a configuration ready to ask.</summary>
    /// <exception cref="ArgumentException">A regular expression cannot be read; <see cref="AlertmanagerConfig.Validate"/> says so before.</exception>
    public Inhibitor(AlertmanagerConfig config) =>
        _rules = [.. config.InhibitRules.Select(rule => new ReadyRule(rule))];

    /// <summary>What is held back among alerts that fire at the same time, in their order; each by the first rule that does.</summary>
    /// <param name="firing">The labels of each alert. An alert that is itself held back still holds others back.</param>
    public EquatableArray<Inhibition> Inhibit(IReadOnlyList<NameMap<string>> firing) =>
        Held(firing).ToEquatableArray();

    /// <summary>Which alert holds which back, each pair once, by their places in the list.</summary>
    /// <param name="firing">The labels of each alert.</param>
    public IEnumerable<(int Target, int Source)> Pairs(IReadOnlyList<NameMap<string>> firing)
    {
        var byLabel = new ShapesByLabel([.. firing.Select(labels => new AlertShape(labels, []))]);
        return _rules.SelectMany(rule => Pairs(rule, firing, byLabel)).Distinct().Order();
    }

    static IEnumerable<(int Target, int Source)> Pairs(ReadyRule rule, IReadOnlyList<NameMap<string>> firing, ShapesByLabel byLabel)
    {
        var sources = byLabel.MayMatch(rule.Source).ToLookup(i => rule.KeyOf(firing[i]));
        if (sources.Count == 0)
        {
            yield break;
        }

        foreach (var target in byLabel.MayMatch(rule.Target))
        {
            var isBoth = rule.Source.Matches(firing[target]);
            foreach (var source in sources[rule.KeyOf(firing[target])].Where(source => !isBoth || !rule.Target.Matches(firing[source])))
            {
                yield return (target, source);
            }
        }
    }

    IEnumerable<Inhibition> Held(IReadOnlyList<NameMap<string>> firing)
    {
        var sources = _rules.Select(rule => new Sources(rule, firing)).ToList();
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
        readonly ReadyRule _rule;
        readonly Dictionary<string, NameMap<string>> _any = [];
        readonly Dictionary<string, NameMap<string>> _notTarget = [];

        public Sources(ReadyRule rule, IReadOnlyList<NameMap<string>> firing)
        {
            _rule = rule;
            foreach (var alert in firing)
            {
                if (rule.Source.Matches(alert))
                {
                    var key = rule.KeyOf(alert);
                    _any.TryAdd(key, alert);
                    if (!rule.Target.Matches(alert))
                    {
                        _notTarget.TryAdd(key, alert);
                    }
                }
            }
        }

        public NameMap<string>? Agreeing(NameMap<string> alert, bool andNotTarget) =>
            (andNotTarget ? _notTarget : _any).TryGetValue(_rule.KeyOf(alert), out var found) ? found : null;
    }

    sealed class ReadyRule(InhibitRule rule)
    {
        readonly HashSet<string> _equal = new(rule.Equal, StringComparer.Ordinal);

        public MatcherSet Source { get; } = new(rule.Source);

        public MatcherSet Target { get; } = new(rule.Target);

        // Two alerts have the same key where all labels of equal agree; one that is not there counts as empty.
        public string KeyOf(NameMap<string> alert)
        {
            var key = new StringBuilder();
            foreach (var (name, value) in alert)
            {
                if (value.Length > 0 && _equal.Contains(name))
                {
                    key.Append(name).Append('\0').Append(value).Append('\0');
                }
            }

            return key.ToString();
        }
    }
}
