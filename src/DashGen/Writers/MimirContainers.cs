using DashGen.Prometheus;

namespace DashGen;

/// <summary>The containers of a stack whose rules run in Mimir: Mimir in one process without multi-tenancy, and an Alloy.</summary>
static class MimirContainers
{
    const string MimirImage = "grafana/mimir:2.14.0";
    const string AlloyImage = "grafana/alloy:v1.5.0";

    /// <summary>Where Alloy shows its components.</summary>
    const int AlloyPort = 12345;

    public static EquatableArray<(string Name, YamlTree Container)> Of(Mimir mimir) =>
    [
        (mimir.Url.Host, ComposeFile.Container(
            MimirImage,
            ComposeFile.Port("MIMIR_PORT", mimir.Url.Port, mimir.Url.Port),
            [$"./prometheus/rules:/etc/mimir/rules/{Mimir.OneTenant}:ro"],
            [
                "-auth.multitenancy-enabled=false",
                $"-server.http-listen-port={mimir.Url.Port}",
                "-ingester.ring.replication-factor=1",
                "-ruler-storage.backend=local",
                "-ruler-storage.local.directory=/etc/mimir/rules",
                "-ruler.alertmanager-url=http://alertmanager:9093",
            ])),
        ("alloy", ComposeFile.Container(
            AlloyImage,
            ComposeFile.Port("ALLOY_PORT", AlloyPort, AlloyPort),
            ["./alloy:/etc/alloy:ro"],
            ["run", $"--server.http.listen-addr=0.0.0.0:{AlloyPort}", "/etc/alloy"])),
    ];
}
