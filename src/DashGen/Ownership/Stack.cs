using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>One monitoring installation (a Prometheus, an Alertmanager, a Grafana) in one environment.</summary>
public sealed record Stack
{
    /// <summary>Declares a stack.</summary>
    /// <param name="name">Its name, which is its folder in <c>out/</c>: lower case letters, digits and hyphens.</param>
    /// <param name="title">What people call it; the folder of its dashboards in Grafana.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public Stack(string name, string title, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Name = name;
        Title = title;
        Location = new SourceLocation(file, line);
    }

    /// <summary>Its name and folder.</summary>
    public string Name { get; }

    /// <summary>What people call it.</summary>
    public string Title { get; }

    /// <summary>Where it is defined.</summary>
    public SourceLocation Location { get; }

    /// <summary>The services it watches.</summary>
    public required EquatableArray<Service> Services { get; init; }

    /// <summary>Where the runbooks are published, absolute: a relative link is useless in a pager.</summary>
    public required Uri RunbookBase { get; init; }

    /// <summary>Where Grafana is, absolute.</summary>
    public required Uri GrafanaUrl { get; init; }

    /// <summary>Its address without the slash that it may end in: one Grafana is one, however it is written.</summary>
    internal string Grafana => GrafanaUrl.ToString().TrimEnd('/');

    /// <summary>Who hears the Watchdog, an alert that always fires: whoever notices its silence.</summary>
    public required Receiver DeadMansSwitch { get; init; }

    /// <summary>Where Grafana finds Prometheus; a stack with a <see cref="Mimir"/> queries that.</summary>
    /// <value>Default <c>http://prometheus:9090</c>, its name in <c>compose.yaml</c>.</value>
    public Uri PrometheusUrl { get; init; } = new("http://prometheus:9090");

    /// <summary>The Mimir that Alloy sends samples to and that evaluates the rules; null where a Prometheus scrapes and evaluates.</summary>
    public Mimir? Mimir { get; init; }

    /// <summary>
    /// Labels that the scraper puts on every series of the stack; rules select by them, so that the Mimir may keep series of the same names
    /// from elsewhere. Two stacks of one Mimir are two tenants of it, because a ruler keeps rules by the names of their files.
    /// </summary>
    public EquatableArray<AddedLabel> Labels { get; init; } = [];

    /// <summary>
    /// Labels that are added when samples and alerts leave the scraper. In a Prometheus that is after its rules were evaluated, so
    /// neither rules nor panels can use them, only Alertmanager; in front of a Mimir it is before.
    /// </summary>
    public EquatableArray<AddedLabel> ExternalLabels { get; init; } = [];

    /// <summary>The ports at which its own programs are reached on the host.</summary>
    public PublishedPorts Published { get; init; } = new();

    /// <summary>The Alertmanagers that Prometheus tells, each a host and a port.</summary>
    /// <value>Default <c>alertmanager:9093</c>, its name in <c>compose.yaml</c>.</value>
    public EquatableArray<string> Alertmanagers { get; init; } = ["alertmanager:9093"];

    /// <summary>How long Prometheus keeps samples: no objective can look further back. Null where that is not known.</summary>
    /// <value>Default null. Prometheus itself keeps 15 days unless told otherwise; <c>compose.yaml</c> tells it to keep what objectives look back to.</value>
    public TimeSpan? Retention { get; init => field = value is { } stated ? Stated.Above0(stated, "the retention") : null; }

    /// <summary>How long Prometheus keeps samples when nothing is said.</summary>
    internal static TimeSpan UnaskedRetention { get; } = TimeSpan.FromDays(15);

    /// <summary>The uid of the data source in Grafana; it is provisioned with it.</summary>
    /// <value>Default <c>prometheus</c>.</value>
    public string DataSource { get; init; } = "prometheus";

    /// <summary>How its dashboards are written.</summary>
    /// <value>Default <see cref="DashboardForm.Classic"/>.</value>
    public DashboardForm Dashboards { get; init; } = DashboardForm.Classic;

    /// <summary>The versions of its programs: what they cannot read is a finding, never a broken file.</summary>
    public Versions Versions { get; init; } = Versions.Newest;
}
