using DashGen.Testing;
using DashGen.Tests.Proofs;
using static DashGen.Signals;

namespace DashGen.Tests.Catalogue;

/// <summary>States that a label says, of which one is 1.</summary>
public sealed class StateSetTests
{
    public enum State
    {
        Closed,
        HalfOpen,
        Open,
        ForcedOpen,
    }

    public sealed class Breaker : LabelSet<Breaker>
    {
        public static readonly Label<Breaker> Name = new("name", atMost: 10);
        public static readonly Label<Breaker> Says = new("state", atMost: 4);
    }

    static readonly StateSet<Breaker, State> Breakers = new("breaker_state", "State of the breaker.", by: Breaker.Says) { ExistsFromStart = true };

    static readonly Dictionary<string, Signal> Signals = new()
    {
        ["one state"] = CircuitBreaker(Breakers, open: State.Open, per: [Breaker.Name], critical: 5.Minutes, alert: "Own"),
        ["one that must not last"] = BadState(
            Breakers, bad: State.HalfOpen, per: [Breaker.Name], "breaker", "tries", "Calls are tried.", Family.CircuitBreaker, alert: "Own", title: "Trying", warning: 30.Minutes),
        ["a condition of one's own"] = Own(Breakers.In(State.Open).For(5.Minutes)),
        ["several of them"] = Own((Breakers[Breaker.Says.Matches("open|forced_open")].Series.Max([Breaker.Name]).EqualTo(1)).For(5.Minutes)),
        ["more than one breaker"] = Own((Breakers.In(State.Open).Count() > 1).For(5.Minutes)),
        ["not closed"] = Own((Breakers[Breaker.Says.Is("closed")].Series.Min([Breaker.Name]).EqualTo(0)).For(5.Minutes)),
    };

    [Fact]
    public void Not_to_be_in_one_can_be_promised()
    {
        Needs.Program("promtool");
        var promised = With(Signals["one state"]);
        promised = promised with { Services = [promised.Services[0] with { Objectives = [Uptime(Breakers, bad: State.Open, target: 99.Percent, over: 30.Days)] }] };
        Assert.DoesNotContain(Check.All(Bundle.Expand([promised])), found => found.Severity == DiagnosticSeverity.Error);
        var proofs = StackProofs.Whole(Bundle.Expand([promised]).Stacks[0]).ElementAt(1);
        Assert.All(proofs.Files, file => Assert.True(Promtool.Accepts(file.File, out var output, proofs.Rules.File), output));
    }

    public static TheoryData<string> Names => [.. Signals.Keys];

    static Signal Own<L>(AlertCondition<L> when)
        where L : LabelSet<L> => Condition(warning: when, alert: "Own", title: "Own", meaning: "It is so.");

    static Stack With(Signal signal) => Fixture.Stack(Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, Breakers],
        Signals = [.. Fixture.Service.Signals, signal],
        Objectives = [],
    }) with { Versions = new(new Version(2, 42), new Version(0, 25), new Version(12, 0)) };

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_proved_with_one_state_at_a_time(string name)
    {
        Needs.Program("promtool");
        Assert.DoesNotContain(Check.All(Bundle.Expand([With(Signals[name])])), found => found.Severity != DiagnosticSeverity.Note);
        var proofs = StackProofs.Whole(Bundle.Expand([With(Signals[name])]).Stacks[0]).ElementAt(1);
        Assert.All(proofs.Files, file => Assert.True(Promtool.Accepts(file.File, out var output, proofs.Rules.File), output));
        var cases = proofs.Alerts.Single(proof => proof.Alert.Name == "Own").Derivation.Cases;
        Assert.NotEmpty(cases);
        foreach (var breaker in cases.SelectMany(one => one.Tapes.Where(tape => tape.Metric == Breakers.Name).GroupBy(tape => tape.Labels.Without("state"))))
        {
            Assert.Equal(4, breaker.Count());
            Assert.All(Enumerable.Range(0, breaker.First().Values.Length), tick => Assert.True(breaker.Sum(tape => tape.Values[tick]) is 1 or double.NaN));
        }
    }

    [Fact]
    public void Whatever_its_state_is_one_of_them_holds()
    {
        var always = With(Own(Breakers.Series.Max([Breaker.Name]).EqualTo(1).For(5.Minutes)));
        Assert.Contains("Own is never silent while its series are there", Assert.Single(Fixture.Find("DG4103", always)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_states_never_hold_at_once() =>
        Assert.NotEmpty(Fixture.Find("DG4102", With(Own((Breakers.Series.Sum([Breaker.Name, TargetLabel.Instance]) > 1).For(5.Minutes)))));

    [Fact]
    public void The_panel_shows_the_bad_state_where_any_is_in_it_and_else_the_last_one()
    {
        var query = Bundle.Expand([With(Signals["one state"])]).Stacks[0].Services[0].Panels.Single(panel => panel.Title == "Circuit Breaker Status").Queries[0].Expr.ToString();
        Assert.Equal(
            "max by (name) ((breaker_state{job=\"shop\",state=\"open\"} == 1) * 2) or max by (name) (breaker_state{job=\"shop\",state=\"closed\"} * 0 or breaker_state{job=\"shop\",state=\"half_open\"} * 1 or breaker_state{job=\"shop\",state=\"open\"} * 2 or breaker_state{job=\"shop\",state=\"forced_open\"} * 3)",
            query);
    }

    [Fact]
    public void A_state_that_is_none_is_found() => Assert.Contains(
        "did you mean \"forced_open\"?", Assert.Single(Fixture.Find("DG1003", With(Own(Breakers[Breaker.Says.Matches("open|forced-open")].Series.Max([Breaker.Name]).EqualTo(1).For(5.Minutes))))).Hint, StringComparison.Ordinal);

    [Fact]
    public void A_label_with_other_values_is_refused()
    {
        Assert.Equal(
            "the label name of breaker_state takes a and b, and the states of State are spelled closed, half_open, open and forced_open",
            Assert.Throws<ArgumentException>(() => new StateSet<Breaker, State>("breaker_state", "It.", by: new Label<Breaker>("name", values: ["a", "b"]))).Message);
        Assert.Contains("each spelled otherwise", Assert.Throws<ArgumentException>(() => new StateSet<Breaker, State>("breaker_state", "It.", by: Breaker.Says, spelled: state => state == State.Closed ? "closed" : "open")).Message, StringComparison.Ordinal);
        Assert.Equal(["Closed", "HalfOpen", "Open", "ForcedOpen"], new StateSet<Breaker, State>("breaker_state", "It.", by: Breaker.Says, spelled: state => state.ToString()).Labels.Single(label => label.Name == "state").Values);
    }
}
