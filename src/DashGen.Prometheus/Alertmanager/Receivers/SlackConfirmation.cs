namespace DashGen.Prometheus;

/// <summary>The question before an action.</summary>
/// <param name="Text">The question.</param>
public sealed record SlackConfirmation(MessageTemplate Text) : IFields
{
    /// <summary>The title.</summary>
    public MessageTemplate? Title { get; init; }

    /// <summary>The text of yes.</summary>
    public MessageTemplate? OkText { get; init; }

    /// <summary>The text of no.</summary>
    public MessageTemplate? DismissText { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Template("text", Text);
        to.Template("title", Title);
        to.Template("ok_text", OkText);
        to.Template("dismiss_text", DismissText);
    }
}
