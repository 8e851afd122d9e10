using DashGen.Testing;

namespace DashGen.Tests.Proofs;

public sealed class RandomServiceTests
{
    const int Some = 6;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Some)];

    public static TheoryData<int> SomeSeeds => [.. Enumerable.Range(0, Some).Where(seed => seed % 3 == 0)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_alert_is_proved(int seed)
    {
        var stack = Stack(seed);
        Assert.DoesNotContain(Check.All(new Bundle([stack])), found => found.Severity == DiagnosticSeverity.Error);
        Assert.All(StackProofs.Whole(stack).SelectMany(rules => rules.Alerts).Where(proof => proof.Alert.Name != "Watchdog"), proof => Assert.True(proof.Fires > 0 && proof.Quiet > 0, proof.Rule.Expr.ToString()));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Promtool_agrees(int seed) => Agrees("promtool", Stack(seed));

    [Theory]
    [MemberData(nameof(SomeSeeds))]
    public void Promtool_of_Prometheus_3_agrees_with_what_is_made_for_it(int seed) =>
        Agrees(Needs.Promtool3, Bundle.Expand([new RandomService(seed).Stack() with { Versions = Promtool.Versions3 }]).Stacks[0]);

    static void Agrees(string program, StackBundle stack)
    {
        Needs.Program(program);
        foreach (var rules in StackProofs.Whole(stack))
        {
            Assert.All(rules.Files, file => Assert.True(Promtool.Accepts(file.File, out var output, rules.Rules.File, program), file.Path + "\n" + output));
        }
    }

    static StackBundle Stack(int seed) => Bundle.Expand([new RandomService(seed).Stack()]).Stacks[0];
}
