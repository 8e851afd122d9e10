using DashGen.Prometheus;

namespace DashGen;

/// <summary>What makes Grafana load the dashboards and know the data source.</summary>
/// <remarks>Paths are those of the official container image; see <see cref="ComposeFile"/>.</remarks>
static class ProvisioningFiles
{
    /// <summary>Where the folder of dashboards is mounted in the container.</summary>
    internal const string Dashboards = "/var/lib/grafana/dashboards";

    public static IEnumerable<GeneratedFile> Of(StackBundle stack)
    {
        if (stack.Stack.Dashboards == DashboardForm.Classic)
        {
            yield return ("grafana/provisioning/dashboards/dashgen.yaml", Providers.ToYaml(Writer.Comment));
        }

        yield return ("grafana/provisioning/datasources/dashgen.yaml", DataSources(stack).ToYaml(Writer.Comment));
    }

    static YamlTree Providers { get; } = new YamlMap(
    [
        ("apiVersion", 1),
        ("providers", new YamlList(
        [
            new YamlMap(
            [
                ("name", "dashgen"),
                ("type", "file"),
                ("disableDeletion", false),
                ("allowUiUpdates", false),
                ("options", new YamlMap([("path", Dashboards), ("foldersFromFilesStructure", true)])),
            ]),
        ])),
    ]);

    /// <summary>Where a stack's data source asks.</summary>
    internal static string Queried(Stack stack) => (stack.Mimir?.QueryUrl ?? stack.PrometheusUrl).ToString().TrimEnd('/');

    /// <summary>None is the default one: dashboards choose by uid, and a Grafana that loads two defaults does not start.</summary>
    static YamlTree DataSources(StackBundle stack)
    {
        // $__rate_interval needs the scrape interval; the longest one is safe for every job.
        var interval = stack.Services.Select(service => service.Service.Scrape.Every).Max();
        var tenant = stack.Stack.Mimir is { IsShared: true } mimir ? mimir.Tenant : null;
        return new YamlMap(
        [
            ("apiVersion", 1),
            ("datasources", new YamlList(
            [
                new YamlMap(
                [
                    ("name", stack.Stack.DataSource),
                    ("uid", stack.Stack.DataSource),
                    ("type", "prometheus"),
                    ("access", "proxy"),
                    ("url", Queried(stack.Stack)),
                    ("jsonData", new YamlMap(
                    [
                        ("timeInterval", Conventions.Window(interval)),
                        ("httpMethod", "POST"),
                        .. tenant is null ? [] : new (string, YamlTree)[] { ("httpHeaderName1", Mimir.TenantHeader) },
                    ])),
                    .. tenant is null ? [] : new (string, YamlTree)[] { ("secureJsonData", new YamlMap([("httpHeaderValue1", tenant)])) },
                ]),
            ])),
        ]);
    }
}
