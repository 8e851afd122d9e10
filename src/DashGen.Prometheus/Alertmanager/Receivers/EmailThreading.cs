namespace DashGen.Prometheus;

/// <summary>How mails about one group become a thread.</summary>
public sealed record EmailThreading : IFields
{
    /// <summary>Whether they do.</summary>
    /// <value>Default false.</value>
    public bool Enabled { get; init; }

    /// <summary>How long a thread goes on: <c>daily</c> or <c>none</c>.</summary>
    public string? ThreadByDate { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Flag("enabled", Enabled, otherwise: false);
        to.Text("thread_by_date", ThreadByDate);
    }
}
