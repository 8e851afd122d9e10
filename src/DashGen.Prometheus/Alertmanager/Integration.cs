namespace DashGen.Prometheus;

/// <summary>One way a notification takes: to Slack, to PagerDuty, to a webhook and so on.</summary>
public abstract record Integration : IFields
{
    private protected Integration()
    {
    }

    /// <summary>The key of the list that holds integrations of this kind.</summary>
    internal abstract string ListName { get; }

    /// <summary>The version that brought this kind.</summary>
    internal virtual Since Since => default;

    /// <inheritdoc/>
    void IFields.Describe(Fields to) => Describe(to);

    /// <summary>Names the fields.</summary>
    private protected abstract void Describe(Fields to);
}
