namespace DashGen.Prometheus;

/// <summary>An alert that fires.</summary>
/// <param name="Labels">All its labels but the alert's name: those of the result and those of the rule.</param>
/// <param name="Annotations">All its annotations as they are printed.</param>
public sealed record ExpectedAlert(NameMap<string> Labels, NameMap<string> Annotations) : IFields
{
    /// <summary>The alert that a rule fires for one result.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="result">The labels of the result, without the metric's name.</param>
    /// <param name="value">The value of the result.</param>
    /// <param name="externalLabels">The external labels of the test.</param>
    public static ExpectedAlert Of(AlertingRule rule, NameMap<string> result, double value, NameMap<string> externalLabels = default) => new(
        // A label with an empty value is none.
        rule.Labels.Aggregate(result, (labels, label) => labels.With(label.Name, label.Value)).Where(label => label.Value.Length > 0).ToNameMap(),
        rule.Annotations.Select(annotation => (annotation.Name, annotation.Value.Render(result, value, externalLabels))).ToNameMap());

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.TextMap("exp_labels", Labels);
        to.TextMap("exp_annotations", Annotations);
    }
}
