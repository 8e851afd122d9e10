namespace DashGen.Prometheus;

/// <summary>A link of an incident.</summary>
/// <param name="Link">Where it leads.</param>
/// <param name="Text">What it says.</param>
public sealed record PagerDutyLink(MessageTemplate Link, MessageTemplate Text) : IFields
{
    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Template("href", Link);
        to.Template("text", Text);
    }
}
