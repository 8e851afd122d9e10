using DashGen;
using DashGen.Testing;
using YamlDotNet.RepresentationModel;

namespace Definitions.Tests.SecureConnect;

/// <summary>What was wrong in the team's files: ports, rules that nobody loaded, alerts that nobody got.</summary>
public sealed class SecureConnectFilesTests
{
    static readonly SortedDictionary<string, string> Files = Writer.Render(Bundle.Expand(Estate.Stacks));

    static YamlMappingNode Read(string path)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Files[$"secure-connect/{path}"]));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    static YamlMappingNode Job(string name) => ((YamlSequenceNode)Read("prometheus/prometheus.yml")["scrape_configs"]).Children.Cast<YamlMappingNode>().Single(job => (string?)job["job_name"] == name);

    [Theory]
    [InlineData("api-gateway", "api-gateway:8080", "10s")]
    [InlineData("auth-service", "auth-service:8080", "10s")]
    [InlineData("chat-service", "chat-service:8082", "10s")]
    [InlineData("video-service", "video-service:8083", "10s")]
    [InlineData("storage-service", "storage-service:8084", "10s")]
    [InlineData("prometheus", "localhost:9090", "15s")]
    public void A_job_scrapes_the_container_s_port(string job, string target, string interval)
    {
        var found = Job(job);
        Assert.Equal([target], ((YamlSequenceNode)found["static_configs"][0]["targets"]).Children.Select(one => (string?)one));
        Assert.Equal(interval, (string?)found["scrape_interval"]);
    }

    [Fact]
    public void The_published_port_of_the_auth_service_is_told_to_people_only()
    {
        Assert.DoesNotContain("8081", Files["secure-connect/prometheus/prometheus.yml"], StringComparison.Ordinal);
        Assert.Contains("8081 is what the host publishes", Files["secure-connect/runbooks/auth-service/TargetDown.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_file_is_listed_and_every_listed_file_is_there() => Assert.Equal(
        Files.Keys.Where(path => path.StartsWith("secure-connect/prometheus/rules/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        ((YamlSequenceNode)Read("prometheus/prometheus.yml")["rule_files"]).Children.Select(file => $"secure-connect/prometheus/{file}").Order(StringComparer.Ordinal));

    [Fact]
    public void Alertmanager_is_wired() =>
        Assert.Equal("alertmanager:9093", (string?)Read("prometheus/prometheus.yml")["alerting"]["alertmanagers"][0]["static_configs"][0]["targets"][0]);

    [Fact]
    public void Prometheus_is_published_at_9091_and_Alertmanager_at_9093()
    {
        Assert.Contains("127.0.0.1:${PROMETHEUS_PORT:-9091}:9090", Files["secure-connect/compose.yaml"], StringComparison.Ordinal);
        Assert.Contains("127.0.0.1:${ALERTMANAGER_PORT:-9093}:9093", Files["secure-connect/compose.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_waits_for_a_variable_that_nobody_expands() => Assert.All(
        Files.Where(file => file.Key.StartsWith("secure-connect/", StringComparison.Ordinal) && (file.Key.Contains("/prometheus/", StringComparison.Ordinal) || file.Key.Contains("/alertmanager/", StringComparison.Ordinal))),
        file => Assert.DoesNotContain("${", file.Value, StringComparison.Ordinal));

    [Fact]
    public void A_critical_alert_silences_its_warning_of_the_same_instance_and_no_other()
    {
        var bySeverity = ((YamlSequenceNode)Read("alertmanager/alertmanager.yml")["inhibit_rules"]).Children
            .Single(rule => (string?)rule["source_matchers"][0] == "severity=\"critical\"");
        Assert.Equal("severity=\"warning\"", (string?)bySeverity["target_matchers"][0]);
        var equal = ((YamlSequenceNode)bySeverity["equal"]).Children.Select(label => (string?)label).ToList();
        Assert.Contains("alertname", equal);
        Assert.Contains("instance", equal);
    }

    [Fact]
    public void The_default_receiver_is_silent()
    {
        var config = Read("alertmanager/alertmanager.yml");
        var silent = (string?)config["route"]["receiver"];
        Assert.Equal(["name"], ((YamlMappingNode)((YamlSequenceNode)config["receivers"]).Children.Single(receiver => (string?)receiver["name"] == silent)).Children.Keys.Select(key => (string?)key));
    }

    [Theory]
    [InlineData("secureconnect-critical", "#secureconnect-critical")]
    [InlineData("secureconnect-alerts", "#secureconnect-alerts")]
    public void A_receiver_has_its_channel(string receiver, string channel)
    {
        var found = ((YamlSequenceNode)Read("alertmanager/alertmanager.yml")["receivers"]).Children.Single(one => (string?)one["name"] == receiver);
        Assert.Equal((channel, $"secrets/{receiver}"), ((string?)found["slack_configs"][0]["channel"], (string?)found["slack_configs"][0]["api_url_file"]));
    }

    [Theory]
    [InlineData("secureconnect-critical", "auth-service", "critical", "security")]
    [InlineData("secureconnect-alerts", "auth-service", "warning", "security")]
    [InlineData("secureconnect-critical", "video-service", "critical", "golden")]
    [InlineData("secureconnect-alerts", "prometheus", "warning", "telemetry")]
    [InlineData("unrouted", "someone-else", "critical", "golden")]
    public void An_alert_reaches_its_channel(string receiver, string system, string severity, string family)
    {
        var folder = Directory.CreateTempSubdirectory("dashgen-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "alertmanager.yml"), Files["secure-connect/alertmanager/alertmanager.yml"]);
            Tool.Accepts("amtool", folder.FullName, "config", "routes", "test", "--config.file=alertmanager.yml", $"--verify.receivers={receiver}", "alertname=X", $"system={system}", $"severity={severity}", $"family={family}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Another_stack_has_a_job_api_gateway_too() => Assert.Equal(
        2, Estate.Stacks.Count(stack => stack.Services.Any(service => service.Name == "api-gateway")));
}
