namespace DashGen.Prometheus;

/// <summary>What is known of an alert's labels before it fires.</summary>
/// <param name="Labels">Labels whose values are known, <c>alertname</c> among them.</param>
/// <param name="Varying">Names of labels that the result brings, with values that are not known.</param>
public sealed record AlertShape(NameMap<string> Labels, EquatableArray<string> Varying)
{
    /// <summary>The value of <c>alertname</c>.</summary>
    public string Name => Labels.TryGetValue("alertname", out var name) ? name ?? "" : "";

    /// <summary>Whether an alert of this shape may satisfy all matchers.</summary>
    internal bool MayMatch(EquatableArray<AlertMatcher> matchers) =>
        matchers.All(matcher => Varying.Contains(matcher.Name) || MatcherSet.Holds(matcher, Labels.TryGetValue(matcher.Name, out var value) ? value ?? "" : ""));

    /// <summary>Whether alerts of two shapes may have equal values of a label.</summary>
    internal bool MayEqual(AlertShape other, string label)
    {
        var varies = Varying.Contains(label);
        var variesThere = other.Varying.Contains(label);
        Labels.TryGetValue(label, out var value);
        other.Labels.TryGetValue(label, out var valueThere);

        // A label that varies has some value, so it never equals one that is not there.
        return varies ? variesThere || !string.IsNullOrEmpty(valueThere)
            : variesThere ? !string.IsNullOrEmpty(value)
            : (value ?? "") == (valueThere ?? "");
    }
}
