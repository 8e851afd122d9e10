namespace DashGen.Prometheus;

/// <summary>A fact in a Slack message.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Value">What it says.</param>
public sealed record SlackField(MessageTemplate Title, MessageTemplate Value) : IFields
{
    /// <summary>Whether it may stand beside another.</summary>
    /// <value>As the message says where it is not stated.</value>
    public bool? Short { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Template("title", Title);
        to.Template("value", Value);
        to.Flag("short", Short);
    }
}
