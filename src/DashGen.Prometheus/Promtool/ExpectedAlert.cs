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
    public static ExpectedAlert Of(AlertingRule rule, NameMap<string> result, double value, NameMap<string> externalLabels = default)
    {
        // A rule's label takes the place of a result's; one with an empty value is none.
        var labels = new List<(string, string)>(result.Count + rule.Labels.Count);
        foreach (var label in result)
        {
            if (label.Value.Length > 0 && !rule.Labels.Contains(label.Name))
            {
                labels.Add(label);
            }
        }

        foreach (var label in rule.Labels)
        {
            if (label.Value.Length > 0)
            {
                labels.Add(label);
            }
        }

        var annotations = new (string, string)[rule.Annotations.Count];
        var at = 0;
        foreach (var (name, text) in rule.Annotations)
        {
            annotations[at++] = (name, text.Render(result, value, externalLabels));
        }

        return new(NameMap.Create<string>([.. labels]), NameMap.Create<string>(annotations));
    }

    /// <inheritdoc/>
    /// <remarks>Names are much the same from alert to alert, and of annotations, which are long, the length tells enough.</remarks>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var label in Labels)
        {
            hash.Add(label.Value);
        }

        foreach (var annotation in Annotations)
        {
            hash.Add(annotation.Value.Length);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.TextMap("exp_labels", Labels);
        to.TextMap("exp_annotations", Annotations);
    }
}
