using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen.Tests.Proofs;

/// <summary>What hides a mistake is found by running it: the same mistake is hidden by other parts in other rules.</summary>
public sealed class HidingTests
{
    static readonly NameMap<string> Labels = [("job", "a")];

    /// <summary>What hides the mistake from a test of ten minutes that looks at the end and expects what the rules give.</summary>
    static string Hidden(string expr, string change, string? recorded, params (string Metric, double[] Values)[] tapes)
    {
        var alert = new AlertingRule("High", Parser.Parse(expr).Expr!) { For = 2.Minutes };
        Prometheus.Rule[] recordings = recorded is null ? [] : [new RecordingRule("job:x:rate5m", Parser.Parse(recorded).Expr!)];
        var rules = new Rulebook(new RuleFile([new RuleGroup("g", [.. recordings, alert])]));
        var test = new ProofGroup(
            1.Minutes,
            new TestGroup(1.Minutes, []) { AlertTests = [new AlertTestCase(10.Minutes, "High", [])] },
            [.. tapes.Select(tape => new Tape(tape.Metric, new Tags(Labels), tape.Values))],
            []);
        var mutant = Assert.Single(Mutator.Of(rules, recordings.Length, alert), mutant => mutant.Change == change);
        return Hiding.Of(rules, alert, mutant, [test], new PrometheusVersion(2, 42));
    }

    static double[] Always(double value) => [.. Enumerable.Repeat(value, 11)];

    [Fact]
    public void The_other_side_of_or_is_named() => Assert.Equal(
        "wherever it makes a difference, the other side of or decides: y > 0",
        Hidden("x > 5 or y > 0", "5 is 50", null, ("x", Always(20)), ("y", Always(1))));

    [Fact]
    public void The_other_side_of_and_is_named() => Assert.Equal(
        "wherever it makes a difference, the other side of and decides: y > 0",
        Hidden("x > 5 and y > 0", "5 is 50", null, ("x", Always(20)), ("y", Always(0))));

    [Fact]
    public void A_number_that_nothing_comes_near_to_is_shown_where_it_stands() => Assert.Equal(
        "in every test it stays on the same side of > in x > 5",
        Hidden("x > 5 and y > 0", "5 is 50", null, ("x", Always(200)), ("y", Always(1))));

    [Fact]
    public void A_part_that_clamps_is_named() => Assert.Equal(
        "in every test clamp_max(x * 5, 10) comes to the same",
        Hidden("clamp_max(x * 5, 10) > 3", "5 is 50", null, ("x", Always(20))));

    [Fact]
    public void Samples_that_tell_nothing_apart_are_said_to_be_missing() => Assert.Equal(
        "no test has samples that make a difference to x{job=\"a\"}",
        Hidden("x{job=\"a\"} > 5", "x without job=\"a\"", null, ("x", Always(20))));

    [Fact]
    public void What_hides_a_mistake_in_a_recorded_series_is_found_in_the_alert() => Assert.Equal(
        "wherever it makes a difference, the other side of or decides: y > 0",
        Hidden("job:x:rate5m > 5 or y > 0", "job:x:rate5m: 10 is 100", "x * 10", ("x", Always(0.2)), ("y", Always(1))));

    [Fact]
    public void A_test_that_looks_at_another_moment_is_said_to() => Assert.Equal(
        "the condition holds at other moments, but whenever a test looks the alert is the same",
        Hidden("x > 5", "5 is 50", null, ("x", [20, 20, 20, 20, 1, 1, 1, 1, 1, 1, 1])));

    [Fact]
    public void A_value_that_nobody_reads_is_said_to_be() => Assert.Equal(
        "the condition holds at the same moments with another value, which no text of the alert shows",
        Hidden("x * 2 > 5", "2 is 20", null, ("x", Always(20))));

    [Fact]
    public void A_hold_time_is_a_matter_of_when_tests_look() =>
        Assert.Equal("no test looks at a moment at which the other hold time makes a difference", Hidden("x > 5", "for twice as long", null, ("x", Always(20))));
}
