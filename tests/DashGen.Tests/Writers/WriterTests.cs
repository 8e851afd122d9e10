using System.Text.Json.Nodes;
using DashGen.Testing;
using static DashGen.Signals;

namespace DashGen.Tests.Writers;

public sealed class WriterTests
{
    [Theory]
    [MemberData(nameof(Access))]
    public void A_page_behind_https_is_reached_with_what_it_asks_for(Scrape scrape, string prometheus, string alloy, string curl)
    {
        var stack = Fixture.Stack(Fixture.Service with { Scrape = scrape with { Health = new("/health") } });
        Assert.Empty(Check.All(Bundle.Expand([stack])));
        var files = Writer.Render(Bundle.Expand([stack]));
        var config = files["shop/prometheus/prometheus.yml"];
        Assert.Contains(prometheus, config, StringComparison.Ordinal);
        Assert.Contains($"replacement: {scrape.Scheme}://$1/health\n", config, StringComparison.Ordinal);
        Assert.Contains(curl, files["shop/runbooks/shop/TargetDown.md"], StringComparison.Ordinal);
        Assert.Single(config.Split('\n'), line => line is "  scheme: https");

        var sent = Writer.Render(Bundle.Expand([stack with { Mimir = new(new Uri("http://mimir:9009")) }]))["shop/alloy/shop.alloy"];
        Assert.Contains(alloy, string.Join(' ', sent.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains($"\"{scrape.Scheme}://$1/health\"", sent, StringComparison.Ordinal);
    }

    public static TheoryData<Scrape, string, string, string> Access => new()
    {
        { new(8443) { Https = new() }, "  scheme: https\n  static_configs:", "scheme = \"https\" scrape_interval", "curl -v https://shop:8443/metrics" },
        {
            new(8443) { Https = new() { Authority = "internal-ca", ServerName = "shop.example.com" }, Credentials = Credentials.Bearer("shop-metrics") },
            "  scheme: https\n  authorization:\n    credentials_file: secrets/shop-metrics\n  tls_config:\n    ca_file: secrets/internal-ca\n    server_name: shop.example.com\n",
            "authorization { type = \"Bearer\" credentials_file = \"/etc/alloy/secrets/shop-metrics\" } tls_config { ca_file = \"/etc/alloy/secrets/internal-ca\" server_name = \"shop.example.com\" } }",
            "curl -v -H \"Authorization: Bearer $(cat secrets/shop-metrics)\" https://shop:8443/metrics"
        },
        {
            new(8443) { Https = new(), Credentials = Credentials.Basic("prometheus", "shop-metrics") },
            "  basic_auth:\n    username: prometheus\n    password_file: secrets/shop-metrics\n",
            "basic_auth { username = \"prometheus\" password_file = \"/etc/alloy/secrets/shop-metrics\" } }",
            "curl -v -u prometheus https://shop:8443/metrics"
        },
    };

    static SortedDictionary<string, string> Render(params Service[] services) => Writer.Render(Bundle.Expand([Fixture.Stack(services)]));

    [Theory]
    [InlineData(2, "region: $HOME\n")]
    [InlineData(3, "region: $$HOME\n")]
    public void A_dollar_of_an_external_label_is_one_whatever_Prometheus_expands(int major, string written) => Assert.Contains(
        written,
        Writer.Render(Bundle.Expand([Fixture.Stack(Fixture.Service) with
        {
            ExternalLabels = [new(new TargetLabel("region", new Cardinality(1)), "$HOME")],
            Versions = new(new Version(major, 42), new Version(0, 25), new Version(12, 0)),
        }]).Stacks[0]).Single(file => file.Path.EndsWith("prometheus.yml", StringComparison.Ordinal)).Text,
        StringComparison.Ordinal);

    [Fact]
    public void Every_file_has_its_place() => Snapshot.Match(string.Join('\n', Render(Fixture.Service).Keys) + "\n", "txt");

    [Theory]
    [InlineData(12, "v2beta1")]
    [InlineData(13, "v2")]
    public void Dashboards_are_manifests_of_the_version_that_Grafana_knows_where_a_stack_asks_for_them(int grafana, string version)
    {
        var stack = Fixture.Stack(Fixture.Service);
        var files = Writer.Render(Bundle.Expand([stack with { Dashboards = DashboardForm.Manifest, Versions = stack.Versions with { Grafana = new Version(grafana, 0) } }]));
        Assert.DoesNotContain(files.Keys, path => path.Contains("grafana/dashboards", StringComparison.Ordinal) || path.Contains("provisioning/dashboards", StringComparison.Ordinal));
        Assert.Equal("Shop", (string?)JsonNode.Parse(files["shop/grafana/manifests/folder.json"])!["spec"]!["title"]);

        var manifest = JsonNode.Parse(files["shop/grafana/manifests/shop-shop.json"])!;
        Assert.Equal($"dashboard.grafana.app/{version}", (string?)manifest["apiVersion"]);
        Assert.Equal("shop", (string?)manifest["metadata"]!["annotations"]!["grafana.app/folder"]);
        var classic = JsonNode.Parse(Render(Fixture.Service)["shop/grafana/dashboards/shop/shop-shop.json"])!;
        var panels = classic["panels"]!.AsArray().Where(panel => (string?)panel!["type"] != "row").ToList();
        Assert.Equal(panels.Select(panel => (string?)panel!["title"]).Order(), manifest["spec"]!["elements"]!.AsObject().Select(element => (string?)element.Value!["spec"]!["title"]).Order());
    }

    [Fact]
    public void Rules() => Snapshot.Match(Render(Fixture.Service)["shop/prometheus/rules/shop.rules.yml"], "yml");

    [Fact]
    public void The_configuration_of_Prometheus() => Snapshot.Match(Render(Fixture.Service)["shop/prometheus/prometheus.yml"], "yml");

    [Fact]
    public void A_path_with_a_question_is_a_path_and_parameters()
    {
        var stack = Fixture.Stack(Fixture.Service with { Scrape = new(Port: 8200) { Path = "/v1/sys/metrics?format=prometheus&name=a%20b" } });
        var scraped = Writer.Render(Bundle.Expand([stack]))["shop/prometheus/prometheus.yml"];
        Assert.Contains("metrics_path: /v1/sys/metrics\n", scraped, StringComparison.Ordinal);
        Assert.Contains("  params:\n    format:\n    - prometheus\n    name:\n    - a b\n", scraped, StringComparison.Ordinal);
        var sent = Writer.Render(Bundle.Expand([stack with { Mimir = new(new Uri("http://mimir:9009")) }]))["shop/alloy/shop.alloy"];
        Assert.Contains("metrics_path = \"/v1/sys/metrics\"", string.Join(' ', sent.Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("\"format\" = [\"prometheus\"]", sent, StringComparison.Ordinal);
    }

    static readonly Service Probed = Fixture.Service with { Scrape = new(Port: 9115) { Hosts = ["blackbox"], Path = "/probe?module=http_2xx", Targets = ["https://shop.example.com/", "https://cart.example.com/"] } };

    [Fact]
    public void What_an_exporter_measures_for_others_are_its_targets() => Snapshot.Match(Render(Probed)["shop/prometheus/prometheus.yml"], "yml");

    [Fact]
    public void So_they_are_for_Alloy() => Snapshot.Match(Writer.Render(Bundle.Expand([Fixture.Stack(Probed) with { Mimir = new(new Uri("http://mimir:9009")) }]))["shop/alloy/shop.alloy"], "alloy");

    [Fact]
    public void Their_runbook_asks_the_exporter() => Assert.Contains(
        "curl -v 'http://blackbox:9115/probe?module=http_2xx&amp;target=INSTANCE', with", Render(Probed)["shop/runbooks/shop/TargetDown.md"], StringComparison.Ordinal);

    [Fact]
    public void The_configuration_of_Alertmanager() => Snapshot.Match(Render(Fixture.Service)["shop/alertmanager/alertmanager.yml"], "yml");

    [Fact]
    public void The_template_of_messages() => Snapshot.Match(Render(Fixture.Service)["shop/alertmanager/templates/dashgen.tmpl"], "tmpl");

    [Fact]
    public void A_dashboard() => Snapshot.Match(Render(Fixture.Service)["shop/grafana/dashboards/shop/shop-shop.json"], "json");

    [Fact]
    public void A_runbook() => Snapshot.Match(Render(Fixture.Service)["shop/runbooks/shop/HighErrorRate.md"], "md");

    [Fact]
    public void Providers_of_dashboards() => Snapshot.Match(Render(Fixture.Service)["shop/grafana/provisioning/dashboards/dashgen.yaml"], "yaml");

    [Fact]
    public void A_ruler_of_a_Mimir_gets_groups_of_the_size_that_it_takes()
    {
        var service = Fixture.Service with
        {
            Objectives =
            [
                Availability(bad: Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, target: 99.9.Percent, over: 30.Days),
                Responsiveness(Fixture.Duration, within: 1.Seconds, target: 99.Percent, over: 30.Days),
            ],
        };
        EquatableArray<Prometheus.RuleGroup> Groups(Stack stack) => PrometheusFiles.RuleFiles(Bundle.Expand([stack]).Stacks[0]).Last().File.Groups;
        var (one, split) = (Groups(Fixture.Stack(service)), Groups(Fixture.Stack(service) with { Mimir = new(new Uri("http://mimir:9009")) }));
        Assert.Contains(one, group => group.Name == "shop-objective" && group.Rules.Count > 20);
        Assert.All(split, group => Assert.InRange(group.Rules.Count, 1, 20));
        Assert.Equal(["shop-objective", "shop-objective-2"], split.Select(group => group.Name).Where(name => name.StartsWith("shop-objective", StringComparison.Ordinal)));
        Assert.Equal(one.Sum(group => group.Rules.Count), split.Sum(group => group.Rules.Count));
    }

    [Fact]
    public void A_variable_of_all_targets_asks_every_target()
    {
        var board = Render(Fixture.Service with { Filters = [Filter.By(TargetLabel.Instance)] })["shop/grafana/dashboards/shop/shop-shop.json"];
        Assert.Contains("label_values(up{job=\\\"shop\\\"}, instance)", board, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tenant_of_a_Mimir_is_named_in_every_question()
    {
        var stack = Fixture.Stack(Fixture.Service) with { Mimir = new(new Uri("http://mimir:9009")) { Tenant = "edge" } };
        var source = Writer.Render(Bundle.Expand([stack]).Stacks[0]).Single(file => file.Path.EndsWith("datasources/dashgen.yaml", StringComparison.Ordinal)).Text;
        Assert.Contains("httpHeaderName1: X-Scope-OrgID", source, StringComparison.Ordinal);
        Assert.Contains("secureJsonData:\n    httpHeaderValue1: edge", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_sources() => Snapshot.Match(Render(Fixture.Service)["shop/grafana/provisioning/datasources/dashgen.yaml"], "yaml");

    [Fact]
    public void Compose() => Snapshot.Match(Render(Fixture.Service)["shop/compose.yaml"], "yaml");

    [Fact]
    public void A_text_with_signs_of_every_format_comes_out_as_it_is_everywhere()
    {
        const string Odd = """He said "yes" & 'no': <b>50 %</b> of `x`, #1, a|b, *c*, C:\d, - e, {f}, > g, @h, !i, ?j, ~k, ,""";
        Counter<NoLabels> metric = new("odd_total", Odd);
        var team = new Team("odd") { Escalation = [Odd] };
        var service = Fixture.Service with
        {
            Owner = team,
            Metrics = [.. Fixture.Service.Metrics, metric],
            Signals = [.. Fixture.Service.Signals, Events(metric, Family.Golden, title: Odd, warning: 1.PerSecond.For(5.Minutes), alert: "Odd")],
        };
        Assert.Empty(Check.All(Bundle.Expand([Fixture.Stack(service)])));
        var files = Render(service);

        var panels = JsonNode.Parse(files["shop/grafana/dashboards/shop/shop-shop.json"])!["panels"]!.AsArray();
        Assert.Contains(panels, panel => (string?)panel!["title"] == Odd && (string?)panel["description"] == Odd);

        var page = Markdig.Markdown.ToPlainText(files["shop/runbooks/shop/Odd.md"]);
        Assert.True(page.Contains(Odd, StringComparison.Ordinal), page);

        var folder = Directory.CreateTempSubdirectory("dashgen-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "rules.yml"), files["shop/prometheus/rules/shop.rules.yml"]);
            Tool.Accepts("promtool", folder.FullName, "check", "rules", "rules.yml");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_dashboard_s_uid_is_at_most_40_characters_and_tells_long_titles_apart()
    {
        var titles = new[] { "A dashboard with a very long title indeed, one", "A dashboard with a very long title indeed, two" };
        var uids = titles.Select(title => Slug.Uid("shop", title)).ToList();
        Assert.All(uids, uid => Assert.Equal(40, uid.Length));
        Assert.Distinct(uids);
        Assert.Equal("shop-api-overview", Slug.Uid("shop", "API  Overview!"));
    }

    [Fact]
    public void An_inhibition_between_severities_is_written_only_where_one_alert_has_both()
    {
        var warnings = Fixture.Service with { Signals = [Latency(Fixture.Duration, quantile: 95.Percent, warning: 2.Seconds.For(10.Minutes))], Objectives = [] };
        Assert.DoesNotContain("severity=\"warning\"\n  equal", Render(warnings)["shop/alertmanager/alertmanager.yml"], StringComparison.Ordinal);
        Assert.Contains("severity=\"warning\"\n  equal", Render(Fixture.Service)["shop/alertmanager/alertmanager.yml"], StringComparison.Ordinal);
    }
}
