namespace DashGen.Tests.Checks;

public sealed class UnusedMetricTests
{
    [Fact]
    public void A_metric_that_nothing_shows_is_found_and_does_not_stop_the_run()
    {
        Gauge<NoLabels> idle = new("idle", "Idle.");
        var found = Fixture.One("DG2005", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, idle] });
        Assert.Equal((idle.Location, DiagnosticSeverity.Warning), (found.Location, found.Severity));
    }

    [Fact]
    public void Metrics_that_are_shown_are_fine() => Assert.Empty(Fixture.Find("DG2005", Fixture.Service));
}
