namespace DashGen.Prometheus;

/// <summary>Alertmanagers that alerts are sent to.</summary>
/// <param name="Targets">Each a <c>host:port</c>; all get every alert.</param>
public sealed record AlertmanagerTarget(EquatableArray<string> Targets) : IFields
{
    /// <summary>Whether they are reached by https.</summary>
    /// <value>Default false.</value>
    public bool Https { get; init; }

    /// <summary>What stands before <c>/api/v2/alerts</c> in the path.</summary>
    /// <value>Default <c>/</c>.</value>
    public string PathPrefix { get; init; } = "/";

    /// <summary>How long an answer may take.</summary>
    /// <value>Default 10 seconds.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How they are reached.</summary>
    public HttpConfig? HttpConfig { get; init; }

    /// <summary>Changes to the labels of alerts on this way only. Since 2.51.</summary>
    public EquatableArray<Relabeling> AlertRelabeling { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Demand("static_configs", !Targets.IsEmpty, "alertmanagers needs a target");
        to.Text("scheme", Https ? "https" : null);
        to.Text("path_prefix", PathPrefix, otherwise: "/");
        to.Duration("timeout", Timeout, otherwise: TimeSpan.FromSeconds(10));
        to.Inline(HttpConfig);
        to.Sections("static_configs", [new StaticTargets(Targets)]);
        to.Sections("alert_relabel_configs", AlertRelabeling, Since.PrometheusIs(2, 51));
    }
}
