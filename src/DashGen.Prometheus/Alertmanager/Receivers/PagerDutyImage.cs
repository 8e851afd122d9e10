namespace DashGen.Prometheus;

/// <summary>A picture of an incident.</summary>
/// <param name="Source">The address of the picture.</param>
public sealed record PagerDutyImage(MessageTemplate Source) : IFields
{
    /// <summary>The text in its place.</summary>
    public MessageTemplate? Alt { get; init; }

    /// <summary>Where a click leads.</summary>
    public MessageTemplate? Link { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Template("src", Source);
        to.Template("alt", Alt);
        to.Template("href", Link);
    }
}
