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

    public enum Server
    {
        Starting = 0,
        Ready = 1,
        Full = 2,
        Crashed = 3,
    }

    [Fact]
    public void Of_states_of_which_only_the_bad_one_is_known_no_other_looks_good_or_bad()
    {
        var gauge = new StateGauge<NoLabels, Server>("server_state", "State of the server.");
        var crashed = BadState(gauge, bad: Server.Crashed, per: [TargetLabel.Instance], thing: "server", says: "has crashed", harm: "Nobody plays.", family: Family.Golden, alert: "Crashed", title: "Servers", warning: 1.Minutes);
        var panel = Bundle.Expand([Fixture.Stack(Fixture.Service with { Metrics = [gauge], Signals = [crashed], Objectives = [] })]).Stacks[0].Services[0].Panels[0];
        EquatableArray<State> states = [new(0, "starting"), new(1, "ready"), new(2, "full"), new(3, "crashed")];
        Assert.Equal(
            [.. states.Select(state => ValueMapping.Value(state.Code, state.Name, state.Code == 3 ? Color.Red : Color.Blue))],
            ((StateTimelinePanel)panel.Look).Mappings);
    }
}
