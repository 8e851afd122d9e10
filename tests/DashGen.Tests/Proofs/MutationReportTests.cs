namespace DashGen.Tests.Proofs;

public sealed class MutationReportTests
{
    static readonly StackBundle Stack = Bundle.Expand([Fixture.Stack(Fixture.Service)]).Stacks[0];
    static readonly MutationReport Report = MutationReport.Of(Stack);

    [Fact]
    public void Every_alert_says_how_many_mistakes_are_noticed()
    {
        Assert.Equal(ProofReport.Of(Stack), Report.Lines.Select(line => line with { Mutants = null }));
        var tried = Mutation.Of(Stack).Where(mutant => mutant.Equivalent is null).ToList();
        Assert.Equal(tried.Count, Report.Lines.Sum(line => line.Mutants!.Value.Mutants));
        Assert.Equal(tried.Count - Report.Survivors.Count, Report.Lines.Sum(line => line.Mutants!.Value.Killed));
    }

    [Fact]
    public void The_page_counts_and_explains()
    {
        var page = Report.Markdown("Shop");
        Assert.StartsWith(MutationReport.FirstLine, page, StringComparison.Ordinal);
        Assert.Equal(page, MutationReport.Of(Stack).Markdown("Shop"));
        var line = Report.Lines.First(line => line.Alert == "HighErrorRate");
        Assert.Contains($"| HighErrorRate | {line.Severity} | {line.Mutants!.Value.Killed} of {line.Mutants.Value.Mutants} |", page, StringComparison.Ordinal);
        Assert.All(Report.Survivors, survivor => Assert.Contains(ProofReport.Cell(survivor.Hidden()), page, StringComparison.Ordinal));
        Assert.NotEmpty(Report.Survivors);
        Assert.DoesNotContain("Not noticed", (Report with { Survivors = [] }).Markdown("Shop"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(19, 20, "95 %")]
    [InlineData(0, 0, "100 %")]
    [InlineData(2, 3, "66.7 %")]
    public void The_share_is_over_all_of_them(int killed, int tried, string share) =>
        Assert.Equal(share, MutationReport.Share([Report.Lines[0] with { Mutants = (killed, tried) }, Report.Lines[0] with { Mutants = null }]).ToString());
}
