namespace DashGen.Prometheus;

/// <summary>A button of a Slack message.</summary>
/// <param name="Text">What it says.</param>
public sealed record SlackAction(MessageTemplate Text) : IFields
{
    /// <summary>The kind of action.</summary>
    /// <value>button</value>
    public MessageTemplate? Type { get; init; }

    /// <summary>Where a click leads.</summary>
    public MessageTemplate? Url { get; init; }

    /// <summary>How it looks: default, primary or danger.</summary>
    public MessageTemplate? Style { get; init; }

    /// <summary>The name that is sent back.</summary>
    public MessageTemplate? ActionName { get; init; }

    /// <summary>The value that is sent back.</summary>
    public MessageTemplate? Value { get; init; }

    /// <summary>A question before the action.</summary>
    public SlackConfirmation? Confirm { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Demand("url", Url is not null || ActionName is not null, "a button needs a url or a name");
        to.Template("type", Type);
        to.Template("text", Text);
        to.Template("url", Url);
        to.Template("style", Style);
        to.Template("name", ActionName);
        to.Template("value", Value);
        to.Section("confirm", Confirm);
    }
}
