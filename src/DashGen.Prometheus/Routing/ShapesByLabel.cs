namespace DashGen.Prometheus;

/// <summary>
/// Alerts by the values of their labels. Rules are mostly about one system: who asks for a value of a label looks at the alerts that may
/// have it, not at all of thousands.
/// </summary>
sealed class ShapesByLabel(IReadOnlyList<AlertShape> alerts)
{
    readonly Dictionary<string, Values> _byName = new(StringComparer.Ordinal);

    /// <summary>The places of alerts that may satisfy all matchers, in order.</summary>
    public IEnumerable<int> MayMatch(MatcherSet matchers) => Candidates(matchers.FirstEqual).Where(i => matchers.MayMatch(alerts[i]));

    IEnumerable<int> Candidates(AlertMatcher? first)
    {
        if (first is null)
        {
            return Enumerable.Range(0, alerts.Count);
        }

        if (!_byName.TryGetValue(first.Name, out var values))
        {
            _byName.Add(first.Name, values = new(alerts, first.Name));
        }

        return values.Of(first.Value);
    }

    sealed class Values(IReadOnlyList<AlertShape> alerts, string name)
    {
        readonly int[] _varying = [.. Enumerable.Range(0, alerts.Count).Where(i => alerts[i].Varies(name))];

        readonly ILookup<string, int> _known = Enumerable.Range(0, alerts.Count).Where(i => !alerts[i].Varies(name))
            .ToLookup(i => alerts[i].Labels.TryGetValue(name, out var value) ? value ?? "" : "", StringComparer.Ordinal);

        public IEnumerable<int> Of(string value) => _varying.Length == 0 ? _known[value] : _known[value].Concat(_varying).Order();
    }
}
