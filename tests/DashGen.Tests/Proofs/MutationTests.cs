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

    /// <summary>Growth out of nothing is more than any number of times as much as before, and shows nothing of that number.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    public void How_many_times_as_much_as_before_is_noticed(int times)
    {
        var failing = OwnCondition.Failures.Series.Over(5.Minutes).Rate();
        var grown = OwnCondition.Own(failing > times * OwnCondition.Failures.Series.Offset(1.Hours).Over(5.Minutes).Rate());
        var stack = Bundle.Expand([Fixture.Stack(OwnCondition.With(grown)) with { Versions = new(new Version(2, 42), new Version(0, 25), new Version(12, 0)) }]).Stacks[0];
        List<MutantCase> mutants = [.. Mutation.Of(stack).Where(mutant => mutant is { Line.Alert: "Own", Equivalent: null, Kind: MutationKind.Threshold or MutationKind.Window })];
        Assert.NotEmpty(mutants);
        Assert.All(mutants, mutant => Assert.True(mutant.IsNoticed(), mutant.Change));
        OwnCondition.AssertAccepted(OwnCondition.Derive(grown));
    }

    [Fact]
    public void Each_kind_of_mistake_is_made() =>
        Assert.Equal(Enum.GetValues<MutationKind>().Order(), Mutation.Of(Stack).Select(mutant => mutant.Kind).Distinct().Order());
}
