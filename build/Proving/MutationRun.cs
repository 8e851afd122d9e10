using System.Collections.Concurrent;

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
        var survivors = new ConcurrentBag<int>();
        Parallel.For(0, mutants.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            if (mutants[i].Equivalent is null && Passes(tests, mutants[i]))
            {
                survivors.Add(i);
            }

            done();
        });
        return [.. survivors.Order().Select(i => mutants[i])];
    }

    /// <summary>Whether all tests pass.</summary>
    public static bool Passes(PromtoolTests tests, MutantCase mutant)
    {
        var rules = mutant.Rules();
        return mutant.Tests().All(test => tests.Run([new(MutantCase.RulesFile, rules), new("test.yml", test)], "test.yml").Passed);
    }
}
