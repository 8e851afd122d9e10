using DashGen.PromQL;
using static DashGen.Signals;
using static DashGen.Tests.Proofs.OwnCondition;

namespace DashGen.Tests.Proofs;

/// <summary>Conditions that count series, or compare some of a metric with others of it.</summary>
public sealed class CountedConditionTests
{
    [Fact]
    public void Few_series_that_are_declared_can_all_be_counted()
    {
        var all = Condition(warning: (Health.In(DayOfWeek.Friday).Count() >= 4).For(5.Minutes), alert: "Own", title: "Own", meaning: "It is so.");
        Assert.True(Derive(all).Alerts.Single(proof => proof.Alert.Name == "Own").Fires > 0);
        AssertAccepted(Derive(all));
        Assert.Single(Fixture.Find("DG1016", With(Condition(warning: (Health.In(DayOfWeek.Friday).Count() >= 5).For(5.Minutes), alert: "Own", title: "Own", meaning: "It is so."))));
    }

    [Fact]
    public void Fewer_than_so_many_are_counted_down_to_none()
    {
        // "As usual" there are more of them, and trouble is to have none: without a zero it would be the other way round.
        EquatableArray<string> hosts = [.. Enumerable.Range(0, 12).Select(i => $"node-{i}")];
        var few = Alert(Health.In(DayOfWeek.Friday).Count().OrZero() < 10);
        var stack = Fixture.Stack(With(few) with { Scrape = new(Port: 8080) { Hosts = hosts } }) with { Versions = new(new Version(2, 42), new Version(0, 25), new Version(12, 0)) };
        var proofs = StackProofs.Whole(Bundle.Expand([stack]).Stacks[0]).ElementAt(1);
        var proof = proofs.Alerts.Single(proof => proof.Alert.Name == "Own");
        Assert.Null(proof.Derivation.Dead ?? proof.Derivation.Underivable ?? proof.Contradiction);
        Assert.All(proof.Derivation.Cases.Where(one => one.Segments[0].Kind == ProofKind.Usual), one => Assert.True(one.Tapes.Count(tape => tape.Metric == Health.Name && tape.Values[0] == 5) >= 10));
        AssertAccepted(proofs);
    }

    [Fact]
    public void Many_instances_are_counted_up_to_as_many_as_there_are()
    {
        var many = Alert(Health.In(DayOfWeek.Friday).Count() > 120);
        Service Of(int hosts) => With(many) with { Scrape = new(Port: 8080) { Hosts = [.. Enumerable.Range(0, hosts).Select(i => $"node-{i}")] } };
        var stack = Fixture.Stack(Of(150)) with { Versions = new(new Version(2, 42), new Version(0, 25), new Version(12, 0)) };
        var proofs = StackProofs.Whole(Bundle.Expand([stack]).Stacks[0]).ElementAt(1);
        Assert.True(proofs.Alerts.Single(proof => proof.Alert.Name == "Own").Fires > 0);
        AssertAccepted(proofs);
        Assert.Contains(Check.All(Bundle.Expand([Fixture.Stack(Of(20))])), found => found.Code is "DG1016" or "DG4102");
    }

    public static TheoryData<string> Comparisons => [.. Compared.Keys];

    static readonly Dictionary<string, Signal> Compared = new()
    {
        ["the most and the least of them"] = Alert((Running.Series.Max() - Running.Series.Min() > 50)),
        ["the most and the least for one label"] = Alert((Running.Series.Max([Builds.Task]) - Running.Series.Min([Builds.Task]) > 50)),
        ["more than two versions at once"] = Alert((Running.Series.Count([Builds.Version]).Count() > 2)),
        ["two versions at once"] = Alert((Running.Series.Count([Builds.Version]).Count() > 1)),
        ["two versions of one thing at once"] = Alert((Running.Series.Count([Builds.Task, Builds.Version]).Count([Builds.Task]) > 1)),
        ["many on more than one"] = Alert((Running.Series.Sum([Builds.Task]) > 500).And(Running.Series.Count([Builds.Task]) > 1)),
        ["what began and never ended"] = Alert((Began.Series > Ended.Series).And(ScalarValue.Time - Began.Series > 6.Hours)),
        ["what ended before it began, long ago"] = Alert((ScalarValue.Time - (Ended.Series < Began.Series) > 6.Hours)),
    };

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void Series_that_are_compared_with_each_other_are_proved(string name)
    {
        var proofs = Derive(Compared[name]);
        var proof = proofs.Alerts.Single(proof => proof.Alert.Name == "Own");
        Assert.Null(proof.Derivation.Dead ?? proof.Derivation.Underivable ?? proof.Contradiction);
        Assert.True(proof.Fires > 0 && proof.Quiet > 0);
        AssertAccepted(proofs);
    }
}
