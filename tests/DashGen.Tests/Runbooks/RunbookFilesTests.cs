using static DashGen.Signals;

namespace DashGen.Tests.Runbooks;

public sealed class RunbookFilesTests
{
    static string Page(string path, params Service[] services) => Writer.Render(Bundle.Expand([Fixture.Stack(services)]))["shop/runbooks/" + path];

    static string[] Headings(string page) => [.. page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..])];

    [Fact]
    public void A_page_goes_from_what_it_means_to_whom_to_call() => Assert.Equal(
        ["What it means", "When it fires", "Likely causes", "First steps", "Where to look", "Whom to call"],
        Headings(Page("shop/HighErrorRate.md", Fixture.Service)));

    [Fact]
    public void The_condition_is_said_in_words_for_each_severity()
    {
        var page = Page("shop/HighErrorRate.md", Fixture.Service);
        Assert.Contains("Critical, when the error rate is above 5 % and it stays so for 5 minutes:", page, StringComparison.Ordinal);
        Assert.Contains("Warning, when the error rate is above 1 % and it stays so for 10 minutes:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_query_is_laid_out_over_several_lines() =>
        Assert.Contains("\n/\n  (sum by (job) (rate(http_requests_total{job=\"shop\"}[5m])) > 0)\n", Page("shop/HighErrorRate.md", Fixture.Service), StringComparison.Ordinal);

    [Fact]
    public void It_links_the_panel_of_its_quantity_first_and_then_others_of_its_family()
    {
        var links = Page("shop/HighErrorRate.md", Fixture.Service).Split('\n').Where(line => line.StartsWith("- [", StringComparison.Ordinal)).ToList();
        Assert.StartsWith("- [Error Rate](https://grafana.example.com/d/shop-shop?viewPanel=", links[0]);
        Assert.EndsWith("which shows what the alert compares", links[0]);
        Assert.Equal(["- [Request Rate, compared]", "- [Request Rate]"], links.Skip(1).Take(2).Select(link => link[..(link.IndexOf(']', StringComparison.Ordinal) + 1)]));
    }

    [Fact]
    public void Who_is_for_some_trouble_only_is_called_for_that_only()
    {
        var service = Fixture.Service with { Owner = new("shop") { Escalation = ["shop on call", new("security officer") { OnlyFor = [Family.Security] }] } };
        Assert.DoesNotContain("security officer", Page("shop/HighErrorRate.md", service), StringComparison.Ordinal);
        Assert.Contains("shop on call and security officer (only for security).", Page("README.md", service), StringComparison.Ordinal);
    }

    [Fact]
    public void The_Watchdog_has_no_condition_and_no_reason() =>
        Assert.Contains("\nAlways:\n\n```promql\nvector(1)\n```\n\n## First steps\n", Page("shop/Watchdog.md", Fixture.Service), StringComparison.Ordinal);

    [Fact]
    public void The_index_leads_to_the_page_of_every_alert_and_of_the_Watchdog()
    {
        var bundle = Bundle.Expand([Fixture.Stack(Fixture.Service)]);
        var index = Page("README.md", Fixture.Service);
        Assert.All(bundle.Stacks[0].Services[0].Alerts, alert => Assert.Contains($"| [{alert.Name}](shop/{alert.Name}.md) | {alert.Severity} | ", index, StringComparison.Ordinal));
        Assert.Contains("[Watchdog](shop/Watchdog.md)", index, StringComparison.Ordinal);
        Assert.Contains("Owned by shop. When first steps do not help: shop on call and shop lead.", index, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_once_stands_in_the_index_once()
    {
        Gauge<NoLabels> one = new("one_size", "One."), two = new("two_size", "Two.");
        var service = Fixture.Service with
        {
            Metrics = [.. Fixture.Service.Metrics, one, two],
            Signals = [.. Fixture.Service.Signals, Level(one, "One", warning: 5.For(5.Minutes), alert: "One"), Level(two, "Two", warning: 5.For(5.Minutes), alert: "Two")],
        };
        Assert.Equal(2, Bundle.Expand([Fixture.Stack(service)]).Stacks[0].Services[0].Alerts.Count(alert => alert.Name == "MetricMissing"));
        Assert.Single(Page("README.md", service).Split('\n'), line => line.StartsWith("| [MetricMissing]", StringComparison.Ordinal));
    }
}
