using DashGen.Prometheus;

namespace DashGen;

/// <summary>Prometheus, Alertmanager and Grafana over the stack's folder, to look at it in a browser.</summary>
static class ComposeFile
{
    public static (string Path, string Text) Of(StackBundle stack) => ("compose.yaml", new YamlMap(
    [
        ("name", $"dashgen-{stack.Stack.Name}"),
        ("services", new YamlMap(
        [
            ("prometheus", Container(
                $"prom/prometheus:v{Patch(stack.Stack.Versions.Prometheus)}",
                "127.0.0.1:${PROMETHEUS_PORT:-9090}:9090",
                ["./prometheus:/etc/prometheus:ro"])),
            ("alertmanager", Container(
                $"prom/alertmanager:v{Patch(stack.Stack.Versions.Alertmanager)}",
                "127.0.0.1:${ALERTMANAGER_PORT:-9093}:9093",
                ["./alertmanager:/etc/alertmanager:ro"])),
            ("grafana", Container(
                $"grafana/grafana:{Patch(stack.Stack.Versions.Grafana)}",
                "127.0.0.1:${GRAFANA_PORT:-3000}:3000",
                [
                    "./grafana/provisioning:/etc/grafana/provisioning:ro",
                    $"./grafana/dashboards:{ProvisioningFiles.Dashboards}:ro",
                ],
                ("GF_AUTH_ANONYMOUS_ENABLED", "true"),
                ("GF_AUTH_ANONYMOUS_ORG_ROLE", "Viewer"))),
            .. Exporter(stack),
        ])),
    ]).ToYaml(Writer.Comment));

    /// <summary>What probes health endpoints, where a service has one; its own configuration knows the usual modules.</summary>
    static IEnumerable<(string, YamlTree)> Exporter(StackBundle stack) => stack.Services.All(service => service.Service.Scrape.Health is null)
        ? []
        : [("blackbox-exporter", Container("prom/blackbox-exporter:v0.25.0", "127.0.0.1:${BLACKBOX_PORT:-9115}:9115", []))];

    static YamlTree Container(
        string image, string port, EquatableArray<string> volumes, params ReadOnlySpan<(string Name, string Value)> environment)
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
