using DashGen.Prometheus;

namespace DashGen;

/// <summary>How the scraper, a Prometheus or an Alloy, reaches a service.</summary>
/// <param name="Port">The container's port, 1 to 65535, which the process listens on. What the host publishes is another number.</param>
public sealed record Scrape(int Port)
{
    /// <summary>The hosts that run it, as Prometheus sees them; by default one with the service's name. One that listens elsewhere has its port with it: <c>node2:9102</c>.</summary>
    public EquatableArray<string> Hosts { get; init; } = [];

    /// <summary>
    /// What an exporter measures for others, one after the other: addresses for a Blackbox exporter, devices for one of SNMP. Each is an
    /// instance; what is scraped is the exporter, the only host, which is asked for each with the parameter <c>target</c>.
    /// </summary>
    /// <value>Default none: every host is an instance.</value>
    public EquatableArray<string> Targets { get; init; } = [];

    /// <summary>How often.</summary>
    /// <value>Default 15 s.</value>
    public TimeSpan Every { get; init => field = Stated.AtMost(1.Days, value, "the time between two scrapes"); } = TimeSpan.FromSeconds(15);

    /// <summary>How long an answer may take.</summary>
    /// <value>Below <see cref="Every"/>. Default 10 s, or four fifths of the time between two scrapes where that is less.</value>
    public TimeSpan Timeout
    {
        get => _timeout ?? new[] { 10.Seconds, 0.8 * Every }.Min();
        init => _timeout = Stated.AtMost(1.Days, value, "the timeout of a scrape");
    }

    readonly TimeSpan? _timeout;

    /// <summary>Where the metrics are, with what is asked there: <c>/v1/metrics?format=prometheus</c>, each parameter once.</summary>
    /// <value>Default <c>/metrics</c>.</value>
    public string Path { get; init; } = "/metrics";

    /// <summary>The path without what is asked there.</summary>
    internal string BarePath => Path.Split('?')[0];

    /// <summary>What is asked there, as it stands in the path.</summary>
    internal IEnumerable<(string Name, string Value)> Asked =>
        Path.Split('?', 2).Skip(1).SelectMany(query => query.Split('&')).Select(one => one.Split('=', 2)).Select(one => (Uri.UnescapeDataString(one[0]), one.Length > 1 ? Uri.UnescapeDataString(one[1]) : ""));

    /// <summary>The parameters that are asked with, by name; that one is asked for twice is a finding, and no reason to stop before it is told.</summary>
    internal NameMap<string> Parameters => [.. Asked.DistinctBy(one => one.Name)];

    /// <summary>That it is reached by https, its health endpoint too; null where http does.</summary>
    public Https? Https { get; init; }

    /// <summary>What it asks for before it shows its metrics; null where it asks for nothing.</summary>
    public Credentials? Credentials { get; init; }

    /// <summary>What addresses begin with.</summary>
    internal string Scheme => Https is null ? "http" : "https";

    /// <summary>
    /// The port that the host publishes for it, which people and probes from outside take and the scraper never does; null where it
    /// publishes none. A host publishes a port once, so it is unique in the stack.
    /// </summary>
    public int? Published { get; init; }

    /// <summary>Labels that the scraper puts on every series of this service, besides those of the stack.</summary>
    public EquatableArray<AddedLabel> Labels { get; init; } = [];

    /// <summary>How its health endpoint is probed, so that a dead process and a metrics endpoint that hangs are told apart; null where it has none.</summary>
    public HealthProbe? Health { get; init; }

    /// <summary>
    /// Whether samples count as of the scrape and not as of the time on the page. Exporters of other systems' metrics give times that
    /// are minutes old, and a query sees nothing that is older than five minutes.
    /// </summary>
    public bool IgnoresTimestamps { get; init; }
}
