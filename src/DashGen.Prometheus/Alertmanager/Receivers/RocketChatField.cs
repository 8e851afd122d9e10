namespace DashGen.Prometheus;

/// <summary>A fact in a Rocket.Chat message.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Value">What it says.</param>
public sealed record RocketChatField(MessageTemplate Title, MessageTemplate Value) : IFields
{
    /// <summary>Whether it may stand beside another. Since 0.28.</summary>
    /// <value>As the message says where it is not stated.</value>
    public bool? Short { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Template("title", Title, since: Since.AlertmanagerIs(0, 28));
        to.Template("value", Value, since: Since.AlertmanagerIs(0, 28));
        to.Flag("short", Short, since: Since.AlertmanagerIs(0, 28));
    }
}
