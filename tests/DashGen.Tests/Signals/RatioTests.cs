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
}
