namespace DashGen.Prometheus;

/// <summary>What a notification says about one alert of its group; see <see cref="MessageTemplate.Each"/>.</summary>
public sealed record AlertTemplate
{
    AlertTemplate(EquatableArray<TemplatePart> parts) => Parts = parts;

    /// <summary><c>firing</c> or <c>resolved</c>.</summary>
    public static AlertTemplate Status { get; } = Action(".Status");

    /// <summary>Where the alert comes from: Prometheus' page of its expression.</summary>
    public static AlertTemplate GeneratorUrl { get; } = Action(".GeneratorURL");

    /// <summary>When the alert began, in UTC to the second: <c>2026-11-21 03:15:00 UTC</c>.</summary>
    public static AlertTemplate StartsAt { get; } = Action(".StartsAt.UTC.Format \"2006-01-02 15:04:05 MST\"");

    /// <summary>All labels as <c>name=value</c>, with commas between them.</summary>
    public static AlertTemplate Labels { get; } =
        Action("range $i, $label := .Labels.SortedPairs") + Action("if $i") + Text(", ") + Action("end") + Action("$label.Name") + Text("=")
        + Action("$label.Value") + Action("end");

    internal EquatableArray<TemplatePart> Parts { get; }

    /// <summary>Text that is printed as it is, braces included.</summary>
    public static AlertTemplate Text(string text) => new(TemplatePart.Literal(text));

    /// <summary>A label of the alert; nothing where it has no such label.</summary>
    public static AlertTemplate Label(string name) => Action(GoText.Lookup(".Labels", name));

    /// <summary>An annotation of the alert; nothing where it has no such annotation.</summary>
    public static AlertTemplate Annotation(string name) => Action(GoText.Lookup(".Annotations", name));

    /// <summary>Something said only where the alert has an annotation.</summary>
    public static AlertTemplate WhenAnnotated(string name, AlertTemplate then) =>
        Action($"if {GoText.Lookup(".Annotations", name)}") + then + Action("end");

    /// <summary>Something said only where the alert has a label.</summary>
    public static AlertTemplate WhenLabelled(string name, AlertTemplate then) =>
        Action($"if {GoText.Lookup(".Labels", name)}") + then + Action("end");

    /// <summary>A template as Alertmanager reads it, for what the typed parts cannot say. Nothing in it is escaped or checked.</summary>
    public static AlertTemplate Raw(string source) => new([new(source, IsAction: true)]);

    /// <summary>Literal text.</summary>
    public static implicit operator AlertTemplate(string text) => Text(text);

    /// <summary>One template after the other.</summary>
    public static AlertTemplate operator +(AlertTemplate left, AlertTemplate right) => new(TemplatePart.Join(left.Parts, right.Parts));

    /// <summary>The template as it stands in the configuration.</summary>
    public override string ToString() => TemplatePart.Print(Parts);

    static AlertTemplate Action(string source) => new(TemplatePart.Action(source));
}
