using DashGen.PromQL;

namespace DashGen.Tests.Proofs;

public sealed class MutationTests
{
    static readonly StackBundle Stack =
        Bundle.Expand([Fixture.Stack(Fixture.Service) with { Versions = new(new Version(2, 42), new Version(0, 25), new Version(12, 0)) }]).Stacks[0];

    [Fact]
    public void The_tests_of_an_alert_pass_without_a_mistake() => Assert.All(StackProofs.Whole(Stack), proofs => Assert.All(
        proofs.Alerts,
        proof => Assert.All(MutantTrial.Tests(proofs, proof.Rule.Alert), test => Assert.False(MutantTrial.Kills(test, Mutator.Rules(proofs.Rules, proof.Rule, rule => rule), new PrometheusVersion(2, 42)), proof.Rule.Alert))));

    [Fact]
    public void The_evaluator_sees_95_percent_of_mistakes_noticed()
    {
        var noticed = StackProofs.Whole(Stack).SelectMany(proofs => proofs.Alerts.SelectMany(proof =>
        {
            var tests = MutantTrial.Tests(proofs, proof.Rule.Alert);
            return Mutator.Of(proofs.Rules, proof.Place, proof.Rule).Where(mutant => mutant.Equivalent is null)
                .Select(mutant => tests.Any(test => MutantTrial.Kills(test, mutant.Rules, new PrometheusVersion(2, 42))));
        })).ToList();
        Assert.True(noticed.Count > 100, $"{noticed.Count} mutants");
        Assert.True(noticed.Count(one => one) >= 0.95 * noticed.Count, $"{noticed.Count(one => one)} of {noticed.Count}");
    }

    static readonly InstantVector<OwnCondition.Disk> Failing = OwnCondition.Failures.Series.Over(5.Minutes).Rate();

    static readonly Dictionary<string, InstantVector<OwnCondition.Disk>> Thresholds = new()
    {
        // Growth out of nothing is more than any number of times as much as before, and shows nothing of that number.
        ["twice as much as before"] = Failing > 2 * OwnCondition.Failures.Series.Offset(1.Hours).Over(5.Minutes).Rate(),
        ["twenty times as much as before"] = Failing > 20 * OwnCondition.Failures.Series.Offset(1.Hours).Over(5.Minutes).Rate(),

        // One of the two turns first, and the other has a threshold too.
        ["two gauges"] = (OwnCondition.Free.Series > 100).And(OwnCondition.Size.Series > 50),
        ["two ends of one gauge"] = (OwnCondition.Free.Series > 100).And(OwnCondition.Free.Series < 5000),
        ["a share, and what it is a share of"] = (OwnCondition.Free.Series / OwnCondition.Size.Series < 0.1).And(OwnCondition.Size.Series > 500),
        ["a share, and what is left"] = (OwnCondition.Free.Series / OwnCondition.Size.Series < 0.1).And(OwnCondition.Free.Series < 500),
        ["two counters"] = (Failing > 0.5).And(OwnCondition.Sent.Series.Over(5.Minutes).Rate() > 1.Mebibytes.PerSecond),
        ["a share, and enough to take one of"] = (Failing / OwnCondition.Time.Observations.Over(5.Minutes).Rate() > 0.05).And(OwnCondition.Time.Observations.Over(5.Minutes).Rate() > 10),
        ["all but where much is free"] = (OwnCondition.Size.Series > 100).Unless(OwnCondition.Free.Series > 100),
        ["a gauge and a state"] = (OwnCondition.Size.Series > 100).And(OwnCondition.Health.In(DayOfWeek.Friday)),
        ["three"] = (OwnCondition.Size.Series > 100).And(OwnCondition.Free.Series < 50).And(Failing > 5),
    };

    public static TheoryData<string> ThresholdNames => [.. Thresholds.Keys];

    [Theory]
    [MemberData(nameof(ThresholdNames))]
    public void Each_threshold_ten_times_off_is_noticed(string name)
    {
        var own = OwnCondition.Own(Thresholds[name]);
        var stack = Bundle.Expand([Fixture.Stack(OwnCondition.With(own)) with { Versions = new(new Version(2, 42), new Version(0, 25), new Version(12, 0)) }]).Stacks[0];
        List<MutantCase> mutants = [.. Mutation.Of(stack).Where(mutant => mutant is { Line.Alert: "Own", Equivalent: null, Kind: MutationKind.Threshold })];
        Assert.NotEmpty(mutants);
        Assert.All(mutants, mutant => Assert.True(mutant.IsNoticed(), mutant.Change));
        OwnCondition.AssertAccepted(OwnCondition.Derive(own));
    }

    [Fact]
    public void Each_kind_of_mistake_is_made() =>
        Assert.Equal(Enum.GetValues<MutationKind>().Order(), Mutation.Of(Stack).Select(mutant => mutant.Kind).Distinct().Order());
}
