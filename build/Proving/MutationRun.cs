namespace DashGen.Building;

/// <summary>Runs the proofs of every mutant, as many at once as there are processors.</summary>
public static class MutationRun
{
    /// <summary>Which mutants no test noticed.</summary>
    /// <param name="tests">How tests are run.</param>
    /// <param name="mutants">The mutants; those that nothing can notice are not run.</param>
    /// <param name="done">Told after each mutant, from any thread.</param>
    public static IReadOnlyList<MutantCase> Survivors(PromtoolTests tests, IReadOnlyList<MutantCase> mutants, Action done)
    {
        var survived = SideBySide.Run(mutants, _ => 0, mutant =>
        {
            var survives = mutant.Equivalent is null && Passes(tests, mutant);
            done();
            return survives;
        });
        return [.. mutants.Where((_, i) => survived[i])];
    }

    /// <summary>Whether all tests pass.</summary>
    public static bool Passes(PromtoolTests tests, MutantCase mutant)
    {
        var rules = mutant.Rules();
        return mutant.Tests().All(test => tests.Run([new(MutantCase.RulesFile, rules), new("test.yml", test)], "test.yml").Passed);
    }
}
