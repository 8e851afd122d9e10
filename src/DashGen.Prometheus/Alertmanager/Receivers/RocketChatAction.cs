namespace DashGen.Prometheus;

/// <summary>A button of a Rocket.Chat message.</summary>
/// <param name="Text">What it says.</param>
public sealed record RocketChatAction(MessageTemplate Text) : IFields
{
    /// <summary>The kind of action. Since 0.28.</summary>
    /// <value>button</value>
    public MessageTemplate? Type { get; init; }

    /// <summary>Where a click leads. Since 0.28.</summary>
    public MessageTemplate? Url { get; init; }

    /// <summary>The text that a click sends. Since 0.28.</summary>
    public MessageTemplate? Message { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Template("text", Text, since: Since.AlertmanagerIs(0, 28));
        to.Template("type", Type, since: Since.AlertmanagerIs(0, 28));
        to.Template("url", Url, since: Since.AlertmanagerIs(0, 28));
        to.Template("msg", Message, since: Since.AlertmanagerIs(0, 28));
    }
}
