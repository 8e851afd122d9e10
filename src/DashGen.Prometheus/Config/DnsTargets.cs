namespace DashGen.Prometheus;

/// <summary>Names that DNS resolves to targets.</summary>
/// <param name="Names">The names.</param>
public sealed record DnsTargets(EquatableArray<string> Names) : IFields
{
    /// <summary>The port of the targets, for records of addresses.</summary>
    /// <value>1 to 65,535; null asks for SRV records, which name the port themselves.</value>
    public int? Port { get; init; }

    /// <summary>How often the names are resolved.</summary>
    /// <value>Default 30 seconds.</value>
    public TimeSpan RefreshInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Demand("names", !Names.IsEmpty, "dns_sd_configs needs a name");
        to.Demand("port", Port is null or (>= 1 and <= 65535), "a port is 1 to 65535");
        to.Texts("names", Names);
        to.Text("type", Port is null ? null : "A");
        to.Number("port", Port);
        to.Duration("refresh_interval", RefreshInterval, otherwise: TimeSpan.FromSeconds(30));
    }
}
