using System.Text.RegularExpressions;
using DashGen;
using DashGen.PromQL;

namespace Definitions.Tests.Dashboards;

/// <summary>What panels of every stack say of what they show.</summary>
public sealed class WordsTests
{
    static readonly List<(Service Service, Panel Panel)> Panels =
    [
        .. Bundle.Expand(Estate.Stacks).Stacks.SelectMany(stack => stack.Services).SelectMany(service => service.Panels.Select(panel => (service.Service, panel))),
    ];

    /// <summary>The names themselves are shown where it is told which metric is missing: its alert names it so.</summary>
    const string Names = "Metrics Behind Alerts";

    [Fact]
    public void No_line_is_called_by_the_name_of_a_metric() => Assert.All(Panels.Where(one => one.Panel.Title != Names), one => Assert.All(
        one.Panel.Queries,
        query => Assert.DoesNotContain(one.Service.Metrics, metric => query.Legend.Contains(metric.Name, StringComparison.Ordinal))));

    [Fact]
    public void A_line_of_bytes_is_not_called_events() =>
        Assert.All(Panels.SelectMany(one => one.Panel.Queries), query => Assert.DoesNotContain("events", query.Legend, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Only_where_a_query_cuts_does_the_panel_speak_of_the_highest() => Assert.All(
        Panels,
        one => Assert.Equal(
            one.Panel.Queries.Any(query => query.Expr is Aggregation { Op: var op } && op == Aggregations.TopK),
            one.Panel.Look.Description?.Contains(" highest", StringComparison.Ordinal) == true));

    [Fact]
    public void A_rate_is_not_described_as_a_time() => Assert.All(
        Panels.Where(one => one.Panel.Queries.Any(query => Regex.IsMatch(Printer.Print(query.Expr), @"^sum by \([^)]*\) \(rate\(\w+_count"))),
        one => Assert.DoesNotContain("Time ", one.Panel.Look.Description, StringComparison.Ordinal));

    [Fact]
    public void Lines_of_several_environments_are_told_apart()
    {
        var lines = new Rendered("api-gateway", "api-gateway").Panels("API Gateway").Where(panel => (string?)panel["type"] != "table")
            .SelectMany(panel => panel["targets"]!.AsArray()).Where(target => Regex.IsMatch((string)target!["expr"]!, @"\bjob\w*:\w+:\w+\{|by \(job, environment"))
            .Where(target => !((string)target!["expr"]!).StartsWith("sum", StringComparison.Ordinal)).ToList();
        Assert.Contains(lines, line => (string?)line!["legendFormat"] == "4xx {{environment}}");
        Assert.All(lines, line => Assert.Matches(@"\{\{(environment|instance)\}\}", (string)line!["legendFormat"]!));
    }
}
