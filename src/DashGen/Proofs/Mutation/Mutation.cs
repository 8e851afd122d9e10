using DashGen.PromQL;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>The mistakes that the proofs of a stack are tried against.</summary>
public static class Mutation
{
    /// <summary>The share of mistakes that proofs are to notice.</summary>
    public static Ratio Wanted { get; } = new(0.95m);

    /// <summary>Every mutant of every alert, those among them that nothing can notice included.</summary>
    public static IEnumerable<MutantCase> Of(StackBundle stack) => All(stack, (proofs, proof) => Mutator.Of(proofs.Rules, proof.Place, proof.Rule));

    /// <summary>Every alert without any mistake: its tests must pass, or what they notice proves nothing.</summary>
    public static IEnumerable<MutantCase> Controls(StackBundle stack) => All(stack, (proofs, proof) => [new Mutant(default, "nothing", Mutator.Rules(proofs.Rules, proof.Rule, rule => rule))]);

    static IEnumerable<MutantCase> All(StackBundle stack, Func<RuleProofs, AlertProof, IEnumerable<Mutant>> mutants)
    {
        var version = stack.Stack.Versions.Server;
        var lines = ProofReport.Of(stack);
        var at = 0;
        foreach (var proofs in StackProofs.Whole(stack))
        {
            foreach (var proof in proofs.Alerts)
            {
                var line = lines[at++];
                var tests = MutantTrial.Tests(proofs, proof.Rule.Alert);
                foreach (var mutant in mutants(proofs, proof))
                {
                    yield return new MutantCase(line, mutant.Kind, mutant.Change, mutant.Equivalent)
                    {
                        IsNoticed = () => tests.Any(test => MutantTrial.Kills(test, mutant.Rules, version)),
                        Hidden = () => Hiding.Of(proofs.Rules, proof.Rule, mutant, tests, version),
                        Rules = () => mutant.Rules.ToYaml("a mutant"),
                        Tests = () => Tests(mutant, tests, version),
                    };
                }
            }
        }
    }

    static IEnumerable<string> Tests(Mutant mutant, EquatableArray<ProofGroup> tests, PrometheusVersion version)
    {
        var likely = tests.FirstOrDefault(test => MutantTrial.Kills(test, mutant.Rules, version));
        return tests.OrderByDescending(test => ReferenceEquals(test, likely)).Select(test => new UnitTestFile([MutantCase.RulesFile], [test.Group])
        {
            EvaluationInterval = test.Tick,
            GroupEvalOrder = [.. mutant.Rules.Groups.Select(group => group.Name)],
        }.ToYaml("tests of a mutant"));
    }
}
