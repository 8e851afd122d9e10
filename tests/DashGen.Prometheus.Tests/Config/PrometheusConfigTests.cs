using DashGen.Testing;

namespace DashGen.Prometheus.Tests.Config;

public sealed class PrometheusConfigTests
{
    static readonly PrometheusConfig Gateway = new()
    {
        Global = new() { ScrapeInterval = TimeSpan.FromSeconds(15), EvaluationInterval = TimeSpan.FromSeconds(30), ExternalLabels = [("cluster", "eu-1")] },
        RuleFiles = ["rules/*.rules.yml"],
        Alertmanagers = [new(["alertmanager:9093"])],
        ScrapeConfigs =
        [
            new("api-gateway")
            {
                StaticConfigs = [new(["api-gateway:3000"]) { Labels = [("environment", "production")] }],
                HttpConfig = new() { BasicAuth = new("prometheus", new("secrets/scrape")), Tls = new() { CaFile = "certs/ca.pem", MinVersion = TlsVersion.Tls12 } },
                MetricRelabeling = [Relabeling.Drop("__name__", "go_.*")],
                Limits = new() { Samples = 50_000, BodyBytes = 10_000_000 },
            },
            ScrapeConfig.Probe("probes", "blackbox:9115", "http_2xx", "https://example.com/health"),
        ],
        RemoteWrites = [new(new("http://mimir:9009/api/v1/push")) { Headers = [("X-Scope-OrgID", "demo")], Queue = new() { MaxShards = 10 }, SendMetadata = false }],
        Storage = new() { OutOfOrderTimeWindow = TimeSpan.FromMinutes(30) },
    };

    [Fact]
    public void A_configuration_reads_as_one_would_write_it()
    {
        var yaml = Gateway.ToYaml(AssertTool.Comment);
        Snapshot.Match(yaml, "yaml");
        AssertTool.PromtoolTakesConfig(yaml, ("certs/ca.pem", ""));
        Assert.Empty(Gateway.Validate(new(2, 42)));
    }
}
