namespace DashGen.Prometheus;

/// <summary>A question about the group of alerts that a notification is about.</summary>
public sealed record TemplateCondition
{
    TemplateCondition(string source) => Source = source;

    /// <summary>Whether an alert of the group still fires.</summary>
    public static TemplateCondition IsFiring { get; } = new("eq .Status \"firing\"");

    /// <summary>The expression behind <c>if</c>.</summary>
    internal string Source { get; }

    /// <summary>Whether all alerts of the group carry a label with a value.</summary>
    public static TemplateCondition CommonLabelIs(string name, string value) =>
        new(GoText.IsIdentifier(name) ? $"eq .CommonLabels.{name} {GoText.Quote(value)}" : $"eq (index .CommonLabels {GoText.Quote(name)}) {GoText.Quote(value)}");

    /// <summary>Whether there are more than so many.</summary>
    public static TemplateCondition MoreThan(int count, AlertsOf alerts) => new($"gt (len {alerts.Source}) {count}");

    /// <summary>Whether all alerts of the group share the value of an annotation.</summary>
    public static TemplateCondition CommonAnnotationStated(string name) => new(GoText.Lookup(".CommonAnnotations", name));
}
