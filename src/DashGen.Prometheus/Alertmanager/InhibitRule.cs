namespace DashGen.Prometheus;

/// <summary>
/// While an alert that fits the source fires, alerts that fit the target are not sent, as far as both have equal values of some labels.
/// An alert that fits both sides cannot be held back by another that does.
/// </summary>
/// <param name="Source">What the alert that holds others back must be.</param>
/// <param name="Target">What the alerts that are held back must be.</param>
/// <param name="Equal">The labels whose values must be equal. A label that neither alert has counts as equal.</param>
public sealed record InhibitRule(EquatableArray<AlertMatcher> Source, EquatableArray<AlertMatcher> Target, EquatableArray<string> Equal) : IFields
{
    /// <summary>A name that logs and metrics show. Since 0.30.</summary>
    public string? Name { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Text("name", Name, since: Since.AlertmanagerIs(0, 30));
        to.Demand("source_matchers", !Source.IsEmpty, "an inhibition without source matchers lets any alert silence others");
        to.Demand("target_matchers", !Target.IsEmpty, "an inhibition without target matchers silences every alert");
        AlertMatcher.Describe(to, "source_matchers", Source);
        AlertMatcher.Describe(to, "target_matchers", Target);
        foreach (var label in Equal)
        {
            to.LabelName("equal", label, quotedSince: Since.AlertmanagerIs(0, 28));
        }

        to.Texts("equal", Equal, onOneLine: true);
    }
}
