using DashGen.Prometheus;
using DashGen.Testing;
using DashGen.Tests.Proofs;
using static DashGen.Signals;
using static DashGen.Tests.Fixture;

namespace DashGen.Tests.Signals;

public sealed class RatioTests
{
    static readonly Matcher<Http> Limited = Http.Status.Is("429");

    static ServiceBundle Of(Signal signal) => Bundle.Expand([Stack(Fixture.Service with { Signals = [signal], Objectives = [] })]).Stacks[0].Services[0];

    [Fact]
    public void A_share_that_is_none_of_errors_is_called_what_it_is_and_its_runbook_speaks_of_no_failure()
    {
        var alert = Of(Errors(Requests[Limited], outOf: Requests, warning: 20.Percent.For(5.Minutes), subject: "share of requests that are limited", alert: "ManyLimited", title: "Limited")).Alerts[0];
        Assert.StartsWith("shop: share of requests that are limited {{", alert.Summary.ToString(), StringComparison.Ordinal);
        Assert.Equal("The share of requests that are limited is larger than it should be.", alert.Runbook.Meaning);
        Assert.DoesNotContain("fail", string.Join(' ', [alert.Runbook.Threshold, .. alert.Runbook.Checks, .. alert.Runbook.Causes]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_beside_it_has_a_legend_of_its_own_for_each_value()
    {
        var panel = Of(Errors(Requests[ServerError], outOf: Requests, critical: 5.Percent.For(5.Minutes), per: [Http.Route], beside: Requests[Limited])).Panels[0];
        Assert.Equal(["{{route}}", "{{route}} 429"], panel.Queries.Select(query => query.Legend));
    }

    static readonly Counter<NoLabels> Calls = new("calls_total", "Calls that came back.");
    static readonly Counter<NoLabels> Failed = new("call_errors_total", "Calls that failed.");

    [Theory]
    [InlineData(60, 0, 1.0)]
    [InlineData(60, 240, 0.25)]
    [InlineData(0, 240, 0.0)]
    [InlineData(0, 0, null)]
    public void Where_the_whole_counts_nothing_and_the_part_does_that_is_all_of_it(int failed, int calls, double? expected)
    {
        Needs.Program("promtool");
        var share = Of(Errors(Failed, outOf: Calls, critical: 10.Percent.For(5.Minutes), alert: "Down")).Recordings[0].Expr;
        var group = new TestGroup(1.Minutes, [Counts(Failed.Name, failed), Counts(Calls.Name, calls)])
        {
            PromqlTests = [new(share, 15.Minutes, expected is { } value ? [new ExpectedSample([("job", "shop")], value)] : [])],
        };
        Assert.True(Promtool.Accepts(new UnitTestFile([], [group]), out var output), output);

        InputSeries Counts(string name, int step) => new(name, [("job", "shop"), ("instance", "shop:8080")], SeriesValues.Ramp(0, step, 20));
    }
}
