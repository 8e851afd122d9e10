using DashGen;

namespace Definitions.Tests.Scanium;

/// <summary>The Alloy components, re-read: Alloy itself was not run.</summary>
public sealed class ScaniumAlloyTests
{
    static readonly SortedDictionary<string, string> Files = Writer.Render(Bundle.Expand(Estate.Stacks));

    static readonly List<AlloyReader.Block> Components = AlloyReader.Read(Files["scanium/alloy/scanium-backend.alloy"]);

    static AlloyReader.Block Component(string kind) => Components.Single(component => component.Kind == kind);

    [Fact]
    public void The_target_is_the_backend_at_its_container_s_port()
    {
        var target = (Dictionary<string, object>)Assert.Single(Component("discovery.relabel").List("targets"));
        Assert.Equal([new("__address__", "scanium-backend:8080")], target);
    }

    [Fact]
    public void Service_and_environment_are_put_on_the_target_so_that_up_has_them_too() => Assert.Equal(
        [("deployment_environment", "dev"), ("service_name", "scanium-backend")],
        Component("discovery.relabel").Blocks.Select(rule => (rule.Text("target_label"), rule.Text("replacement"))));

    [Fact]
    public void It_scrapes_the_relabelled_target_in_time_under_the_job_s_name()
    {
        var scrape = Component("prometheus.scrape");
        Assert.Equal(new AlloyReader.Reference("discovery.relabel.scanium_backend.output"), scrape.Attributes["targets"]);
        Assert.Equal(("scanium-backend", "/metrics", "15s", "10s"), (scrape.Text("job_name"), scrape.Text("metrics_path"), scrape.Text("scrape_interval"), scrape.Text("scrape_timeout")));
    }

    [Fact]
    public void Samples_go_to_Mimir_through_a_component_that_exists()
    {
        Assert.Equal(new AlloyReader.Reference("prometheus.remote_write.scanium_backend.receiver"), Assert.Single(Component("prometheus.scrape").List("forward_to")));
        var write = Component("prometheus.remote_write");
        Assert.Equal("scanium_backend", write.Label);
        Assert.Equal("http://mimir:9009/api/v1/push", write.Only("endpoint").Text("url"));
    }

    [Fact]
    public void There_are_no_two_components_of_one_name() =>
        Assert.Distinct(Components.Select(component => (component.Kind, component.Label)));

    [Fact]
    public void There_is_no_prometheus_yml_and_the_rules_say_how_Mimir_loads_them()
    {
        Assert.DoesNotContain("scanium/prometheus/prometheus.yml", Files.Keys);
        Assert.Equal(
            "# Load into Mimir's ruler: mimirtool rules load scanium-backend.rules.yml --address=http://mimir:9009 --id=anonymous",
            Files["scanium/prometheus/rules/scanium-backend.rules.yml"].Split('\n')[1]);
    }

    [Fact]
    public void Grafana_asks_Mimir_where_it_answers_queries() =>
        Assert.Contains("url: http://mimir:9009/prometheus\n", Files["scanium/grafana/provisioning/datasources/dashgen.yaml"], StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_cut_off_is_no_configuration() =>
        Assert.ThrowsAny<Exception>(() => AlloyReader.Read(Files["scanium/alloy/scanium-backend.alloy"][..^4]));
}
