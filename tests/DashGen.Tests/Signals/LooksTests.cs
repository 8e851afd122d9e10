using DashGen.Grafana;
using static DashGen.Signals;

namespace DashGen.Tests.Signals;

public sealed class LooksTests
{
    [Fact]
    public void A_warning_that_becomes_critical_by_lasting_is_one_line()
    {
        var signal = Errors(Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, critical: 5.Percent.For(45.Minutes), warning: 5.Percent.For(5.Minutes));
        var service = Fixture.Service with { Signals = [Traffic(Fixture.Requests), signal, Latency(Fixture.Duration, quantile: 95.Percent)] };
        Assert.DoesNotContain(Check.All(Bundle.Expand([Fixture.Stack(service)])), found => found.Severity == DiagnosticSeverity.Error);
        var look = Bundle.Expand([Fixture.Stack(service)]).Stacks[0].Services[0].Panels.Single(panel => panel.Title == "Error Rate").Look;
        var line = Assert.Single(look.Thresholds!.Steps!.Value, step => step.Value is not null);
        Assert.Equal((0.05, Color.Red), (line.Value, line.Color));
    }
}
