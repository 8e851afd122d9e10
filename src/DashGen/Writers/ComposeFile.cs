using System.Globalization;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>Prometheus (or Mimir and Alloy), Alertmanager and Grafana over the stack's folder, to look at it in a browser.</summary>
static class ComposeFile
{
    public static GeneratedFile Of(StackBundle stack) => ("compose.yaml", new YamlMap(
    [
        ("name", $"dashgen-{stack.Stack.Name}"),
        ("services", new YamlMap(
        [
            .. stack.Stack.Mimir is { } mimir ? MimirContainers.Of(mimir) : [Prometheus(stack.Stack)],
            ("alertmanager", Container(
                $"prom/alertmanager:v{Patch(stack.Stack.Versions.Alertmanager)}",
                Port("ALERTMANAGER_PORT", stack.Stack.Published.Alertmanager, 9093),
                ["./alertmanager:/etc/alertmanager:ro"],
                folder: "/etc/alertmanager")),
            ("grafana", Container(
                $"grafana/grafana:{Patch(stack.Stack.Versions.Grafana)}",
                Port("GRAFANA_PORT", stack.Stack.Published.Grafana, 3000),
                [
                    "./grafana/provisioning:/etc/grafana/provisioning:ro",
                    .. stack.Stack.Dashboards == DashboardForm.Classic ? [$"./grafana/dashboards:{ProvisioningFiles.Dashboards}:ro"] : Array.Empty<string>(),
                ],
                [],
                null,
                ("GF_AUTH_ANONYMOUS_ENABLED", "true"),
                ("GF_AUTH_ANONYMOUS_ORG_ROLE", "Viewer"))),
            .. Exporter(stack),
        ])),
    ]).ToYaml(Writer.Comment));

    static (string Name, YamlTree Container) Prometheus(Stack stack) => ("prometheus", Container(
        $"prom/prometheus:v{Patch(stack.Versions.Prometheus)}", Port("PROMETHEUS_PORT", stack.Published.Prometheus, 9090), ["./prometheus:/etc/prometheus:ro"], Kept(stack)));

    /// <summary>
    /// How long samples are kept, where somebody said so or objectives look back for longer than Prometheus keeps them by itself; in
    /// place of the image's own arguments, which therefore stand here too.
    /// </summary>
    static EquatableArray<string> Kept(Stack stack)
    {
        var longest = stack.Services.SelectMany(service => service.Objectives).Select(objective => objective.Period).DefaultIfEmpty().Max();
        var kept = stack.Retention ?? (longest > Stack.UnaskedRetention ? longest + TimeSpan.FromDays(1) : Stack.UnaskedRetention);
        return kept == Stack.UnaskedRetention ? [] :
        [
            "--config.file=/etc/prometheus/prometheus.yml",
            "--storage.tsdb.path=/prometheus",
            string.Create(CultureInfo.InvariantCulture, $"--storage.tsdb.retention.time={Math.Ceiling(kept.TotalHours)}h"),
        ];
    }

    /// <summary>A container's port, published on this host only; compose expands the variable, for a machine on which the port is taken.</summary>
    internal static string Port(string variable, int published, int container) => $"127.0.0.1:${{{variable}:-{published}}}:{container}";

    /// <summary>What probes health endpoints, where a service has one; its own configuration knows the usual modules.</summary>
    static IEnumerable<(string, YamlTree)> Exporter(StackBundle stack) => stack.Services.All(service => service.Service.Scrape.Health is null)
        ? []
        : [("blackbox-exporter", Container("prom/blackbox-exporter:v0.25.0", Port("BLACKBOX_PORT", 9115, 9115), []))];

    internal static YamlTree Container(
        string image, string port, EquatableArray<string> volumes, EquatableArray<string> command = default, string? folder = null, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var entries = new List<(string, YamlTree)>
        {
            ("image", image),
            ("ports", new YamlList([port])),
        };
        if (!volumes.IsEmpty)
        {
            entries.Add(("volumes", new YamlList([.. volumes.Select(volume => (YamlTree)volume)])));
        }

        if (folder is not null)
        {
            entries.Add(("working_dir", folder));
        }

        if (!command.IsEmpty)
        {
            entries.Add(("command", new YamlList([.. command.Select(argument => (YamlTree)argument)])));
        }

        if (!environment.IsEmpty)
        {
            var variables = new List<(string, YamlTree)>();
            foreach (var (name, value) in environment)
            {
                variables.Add((name, value));
            }

            entries.Add(("environment", new YamlMap([.. variables])));
        }

        return new YamlMap([.. entries]);
    }

    /// <summary>Images are tagged with three numbers.</summary>
    static string Patch(Version version) => $"{version.Major}.{version.Minor}.{Math.Max(0, version.Build)}";
}
