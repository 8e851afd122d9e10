namespace DashGen.Prometheus;

/// <summary>How requests to Amazon are signed. Keys come from the machine's role, its environment or a profile, never from the file.</summary>
public sealed record SigV4Config : IFields
{
    /// <summary>The region. The server's own where it is not stated.</summary>
    public string? Region { get; init; }

    /// <summary>The profile whose keys are used.</summary>
    public string? Profile { get; init; }

    /// <summary>The role that is taken on.</summary>
    public string? RoleArn { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Text("region", Region);
        to.Text("profile", Profile);
        to.Text("role_arn", RoleArn);
    }
}
