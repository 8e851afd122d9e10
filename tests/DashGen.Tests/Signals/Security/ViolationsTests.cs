using static DashGen.Signals;

namespace DashGen.Tests.Signals.Security;

public sealed class ViolationsTests
{
    static readonly Counter<NoLabels> Losses = new("losses_total", "Jobs that were lost.");

    static string Recorded(Counter<NoLabels> losses)
    {
        var service = Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, losses], Signals = [Violations(losses, critical: 1.Minutes, alert: "Lost", title: "Losses")] };
        return Bundle.Expand([Fixture.Stack(service)]).Stacks[0].Services[0].Recordings[0].Expr.ToString();
    }

    [Fact]
    public void Both_severities_are_told_of()
    {
        var service = Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Losses], Signals = [Never(Losses, "Work is lost.", Family.Golden, "Lost", "Losses", critical: 2.Minutes, warning: 1.Minutes)] };
        Assert.Equal(
            [("critical", 2.Minutes), ("warning", 1.Minutes)],
            Bundle.Expand([Fixture.Stack(service)]).Stacks[0].Services[0].Alerts.Where(alert => alert.Name == "Lost").Select(alert => (alert.Severity.Name, alert.Hold)));
    }

    [Fact]
    public void A_series_that_exists_from_the_start_counts_by_its_growth_alone() =>
        Assert.Equal("sum by (job) (increase(losses_total{job=\"shop\"}[5m]) > 0)", Recorded(Losses));

    [Fact]
    public void One_that_appears_with_its_first_event_counts_as_it_appears() => Assert.Equal(
        "sum by (job) (increase(losses_total{job=\"shop\"}[5m]) > 0 or losses_total{job=\"shop\"} unless losses_total{job=\"shop\"} offset 5m and on (job, instance) up{job=\"shop\"} offset 5m == 1)",
        Recorded(Losses with { ExistsFromStart = false }));
}
