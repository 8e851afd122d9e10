namespace DashGen.Prometheus;

/// <summary>A piece of an annotation.</summary>
abstract record GoTemplatePart
{
    private protected GoTemplatePart()
    {
    }

    public sealed record Literal(string Text) : GoTemplatePart;

    public sealed record Label(string Name) : GoTemplatePart;

    public sealed record ExternalLabel(string Name) : GoTemplatePart;

    public sealed record Value(ValueFormat Format) : GoTemplatePart;
}
