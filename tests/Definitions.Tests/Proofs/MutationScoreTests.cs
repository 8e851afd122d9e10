using DashGen;
using DashGen.Testing;

namespace Definitions.Tests.Proofs;

/// <summary>The mistakes that the proofs of the real definitions notice, by the evaluator; promtool confirms them in minutes.</summary>
public sealed class MutationScoreTests
{
    static readonly IReadOnlyList<(StackBundle Stack, MutationReport Report)> All = [.. Bundle.Expand(Estate.Stacks).Stacks.Select(stack => (stack, MutationReport.Of(stack)))];

    [Fact]
    public void As_many_mistakes_are_noticed_as_must_be()
    {
        List<ProofLine> lines = [.. All.SelectMany(one => one.Report.Lines)];
        Assert.True(lines.Sum(line => line.Mutants!.Value.Mutants) > 2000, $"{lines.Sum(line => line.Mutants!.Value.Mutants)} mutants");
        Assert.True(MutationReport.Share(lines).Value >= Mutation.Wanted.Value, MutationReport.Share(lines).ToString());
    }

    [Fact]
    public void Each_stack_has_the_page_that_says_so() =>
        Assert.All(All, one => Assert.Equal(one.Report.Markdown(one.Stack.Stack.Title), File.ReadAllText(Path.Combine(Repository.Root, "out", one.Stack.Stack.Name, "proofs", "mutants.md"))));
}
