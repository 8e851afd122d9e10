using DashGen.Prometheus;
using DashGen.Testing;
using static DashGen.Signals;

namespace DashGen.Tests.Proofs;

public sealed class RuleProofsTests
{
    static readonly StackBundle Stack = Bundle.Expand([Fixture.Stack(Fixture.Service with { Registry = [new("environment", "test") { IsFilter = true }] }) with { Versions = new(new Version(2, 42), new Version(0, 25), new Version(12, 0)) }]).Stacks[0];

    static readonly StackProofs Proofs = StackProofs.Of(Stack);

    static RuleProofs Service { get; } = StackProofs.Whole(Stack).ElementAt(1);

    [Fact]
    public void Every_alert_fires_and_is_silent() => Assert.All(Service.Alerts, proof =>
    {
        Assert.Null(proof.Derivation.Dead);
        Assert.Null(proof.Derivation.Underivable);
        Assert.Null(proof.Contradiction);
        Assert.True(proof.Fires > 0 && proof.Quiet > 0, proof.Alert.Name);
    });

    [Fact]
    public void A_spike_is_proved_that_the_trouble_before_would_hide()
    {
        var service = Fixture.Service with { Signals = [Traffic(Fixture.Requests, spike: 680.Percent.For(7.Minutes))], Objectives = [] };
        var spike = StackProofs.Of(Bundle.Expand([Fixture.Stack(service)]).Stacks[0]).Rules[1].Alerts.Single(proof => proof.Alert.Name == "TrafficSpike");
        Assert.Null(spike.Contradiction);
        Assert.True(spike.Fires > 0);
    }

    [Fact]
    public void A_limit_far_below_what_is_usual_is_proved_from_both_sides()
    {
        var service = Fixture.Service with { Signals = [Events(Fixture.Requests, Family.Security, "Rare", warning: 0.02.PerSecond.For(5.Minutes), alert: "Rare")], Objectives = [] };
        var rare = StackProofs.Whole(Bundle.Expand([Fixture.Stack(service)]).Stacks[0]).ElementAt(1).Alerts.Single(proof => proof.Alert.Name == "Rare");
        Assert.Equal([ProofKind.JustBelow, ProofKind.JustAbove], rare.Derivation.Cases[0].Segments.Skip(1).Select(segment => segment.Kind));
    }

    [Fact]
    public void Traffic_that_is_too_little_to_drop_is_a_case_of_its_own()
    {
        var drop = Service.Alerts.Single(proof => proof.Alert.Name == "TrafficDrop");
        Assert.Contains(drop.Derivation.Cases, one => one.Segments.All(segment => segment.Kind == ProofKind.PartOfCondition));
    }

    [Fact]
    public void Alerts_of_one_name_do_not_stand_in_the_expectations_of_each_other()
    {
        List<Gauge<NoLabels>> gauges = [.. Enumerable.Range(0, 4).Select(i => new Gauge<NoLabels>($"gauge_{i}", "One of many."))];
        var service = Fixture.Service with { Metrics = [.. gauges], Signals = [.. gauges.Select((gauge, i) => Level(gauge, title: $"Gauge {i}", warning: 5.For(5.Minutes), alert: $"Gauge{i}"))], Objectives = [] };
        var tests = StackProofs.Whole(Bundle.Expand([Fixture.Stack(service)]).Stacks[0]).ElementAt(1).Groups.SelectMany(group => group.Group.AlertTests).Where(test => test.AlertName == "MetricMissing").ToList();
        Assert.Contains(tests, test => test.Expected.Count == 1);
        Assert.All(tests, test => Assert.InRange(test.Expected.Count, 0, 1));
    }

    [Fact]
    public void The_Watchdog_fires() => Assert.Equal(1, Proofs.Rules[0].Alerts.Single().Fires);

    [Fact]
    public void Promtool_agrees()
    {
        Needs.Program("promtool");
        Assert.All(Service.Files, file => Assert.True(Promtool.Accepts(file.File, out var output, Service.Rules.File), file.Path + "\n" + output));
    }

    [Fact]
    public void Promtool_disagrees_when_a_rule_is_changed()
    {
        Needs.Program("promtool");
        var dull = new RuleFile([.. Service.Rules.File.Groups.Select(group => group with
        {
            Rules = [.. group.Rules.Select(rule => rule is AlertingRule { Alert: "HighErrorRate" } alert ? alert with { For = alert.For + TimeSpan.FromMinutes(1) } : rule)],
        })]);
        Assert.Contains(Service.Files, file => !Promtool.Accepts(file.File, out _, dull));
    }

    [Fact]
    public void Every_look_is_at_a_tick_and_in_order() => Assert.All(Service.Files, file => Assert.All(file.File.Tests, test =>
    {
        Assert.All(test.AlertTests, look => Assert.Equal(0, look.EvalTime.Ticks % file.File.EvaluationInterval.Ticks));
        Assert.Equal(test.AlertTests.Select(look => look.EvalTime).Order(), test.AlertTests.Select(look => look.EvalTime));
    }));

    [Fact]
    public void The_same_definitions_give_the_same_bytes()
    {
        var again = StackProofs.Of(Bundle.Expand([Stack.Stack]).Stacks[0]);
        Assert.Equal(Proofs.Files.Select(file => (file.Path, file.Text)), again.Files.Select(file => (file.Path, file.Text)));
    }
}
