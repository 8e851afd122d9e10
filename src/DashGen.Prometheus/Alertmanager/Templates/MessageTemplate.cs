namespace DashGen.Prometheus;

/// <summary>
/// The text of a notification, or of a template that notifications share, built from typed parts: literal text can never become an
/// action. A string converts to literal text; <c>+</c> puts parts together. Alertmanager does not check templates in receivers when it
/// loads them, so a mistake would only show when an alert is sent; the parts make none.
/// </summary>
/// <remarks>Its data is a group of alerts. What is said about one alert is an <see cref="AlertTemplate"/> inside <see cref="Each"/>.</remarks>
public sealed record MessageTemplate
{
    readonly EquatableArray<TemplatePart> _parts;

    MessageTemplate(EquatableArray<TemplatePart> parts) => _parts = parts;

    /// <summary>No text.</summary>
    public static MessageTemplate Empty { get; } = new([]);

    /// <summary><c>firing</c> or <c>resolved</c>.</summary>
    public static MessageTemplate Status { get; } = Action(".Status");

    /// <summary><c>FIRING</c> or <c>RESOLVED</c>.</summary>
    public static MessageTemplate StatusInCapitals { get; } = Action(".Status | toUpper");

    /// <summary>How many alerts of the group fire.</summary>
    public static MessageTemplate FiringCount { get; } = Action(".Alerts.Firing | len");

    /// <summary>How many alerts of the group are resolved.</summary>
    public static MessageTemplate ResolvedCount { get; } = Action(".Alerts.Resolved | len");

    /// <summary>The receiver's name.</summary>
    public static MessageTemplate Receiver { get; } = Action(".Receiver");

    /// <summary>The address of the Alertmanager itself.</summary>
    public static MessageTemplate ExternalUrl { get; } = Action(".ExternalURL");

    /// <summary>Whether more than literal text is printed.</summary>
    internal bool IsTemplate => _parts.Any(part => part.IsAction);

    /// <summary>Text that is printed as it is, braces included.</summary>
    public static MessageTemplate Text(string text) => new(TemplatePart.Literal(text));

    /// <summary>A label that all alerts of the group share; nothing where they differ.</summary>
    public static MessageTemplate CommonLabel(string name) => Action(GoText.Lookup(".CommonLabels", name));

    /// <summary>A label that the group is grouped by.</summary>
    public static MessageTemplate GroupLabel(string name) => Action(GoText.Lookup(".GroupLabels", name));

    /// <summary>An annotation that all alerts of the group share; nothing where they differ.</summary>
    public static MessageTemplate CommonAnnotation(string name) => Action(GoText.Lookup(".CommonAnnotations", name));

    /// <summary>The values of the labels that the group is grouped by, with blanks between them.</summary>
    public static MessageTemplate GroupLabelValues { get; } = Action(".GroupLabels.SortedPairs.Values | join \" \"");

    /// <summary>Another template, by the name it is defined under.</summary>
    public static MessageTemplate Include(string name) => Action($"template {GoText.Quote(name)} .");

    /// <summary>Something said about each alert of the group.</summary>
    public static MessageTemplate Each(AlertsOf alerts, AlertTemplate said) => Action($"range {alerts.Source}") + new MessageTemplate(said.Parts) + Action("end");

    /// <summary>Something said about the first few alerts of the group; nothing about the others.</summary>
    public static MessageTemplate First(int atMost, AlertsOf alerts, AlertTemplate said) =>
        Action($"range $i, $alert := {alerts.Source}") + Action($"if lt $i {atMost}") + new MessageTemplate(said.Parts) + Action("end") + Action("end");

    /// <summary>Something said only where a condition holds.</summary>
    public static MessageTemplate When(TemplateCondition condition, MessageTemplate then, MessageTemplate? otherwise = null) =>
        Action($"if {condition.Source}") + then + (otherwise is null ? Empty : Action("else") + otherwise) + Action("end");

    /// <summary>A template as Alertmanager reads it, for what the typed parts cannot say. Nothing in it is escaped or checked.</summary>
    public static MessageTemplate Raw(string source) => new([new(source, IsAction: true)]);

    /// <summary>Literal text.</summary>
    public static implicit operator MessageTemplate(string text) => Text(text);

    /// <summary>One template after the other.</summary>
    public static MessageTemplate operator +(MessageTemplate left, MessageTemplate right) => new(TemplatePart.Join(left._parts, right._parts));

    /// <summary>The template as it stands in the configuration.</summary>
    public override string ToString() => TemplatePart.Print(_parts);

    static MessageTemplate Action(string source) => new(TemplatePart.Action(source));
}
