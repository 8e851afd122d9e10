using Cake.Core;
using DashGen;
using DashGen.Building;

namespace Build.Tests.Proving;

public sealed class MutantsPageTests : IDisposable
{
    static readonly Bundle Estate = Bundle.Expand([.. Definitions.Estate.Stacks.Where(stack => stack.Name == "chronik")]);
    static readonly StackBundle Stack = Estate.Stacks[0];
    static readonly MutationReport Report = MutationReport.Of(Stack);
    const string Page = "chronik/proofs/mutants.md";

    readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    IEnumerable<string> Drift() => OutputDrift.Find(_scratch.Out, Writer.Render(Estate), MutantsPage.Expected(_scratch.Out, Estate)).Select(finding => $"{finding.Location}: {finding.Severity}: {finding.Message}; {finding.Hint}");

    [Fact]
    public void It_is_written_where_proofs_are_and_generating_leaves_it_alone()
    {
        MutantsPage.Write(_scratch.Out, Stack, Report);
        _scratch.Write(new(Writer.Render(Estate)));
        Assert.Equal(Report.Markdown("Chronik"), _scratch.Read(Page));
        Assert.Empty(Drift());
        Assert.Equal([Path.GetFileName(Page)], Directory.GetFiles(Path.Combine(_scratch.Out, "chronik/proofs"), "mutants*").Select(Path.GetFileName));
    }

    [Fact]
    public void One_that_says_something_else_is_drift_and_is_written_again()
    {
        MutantsPage.Write(_scratch.Out, Stack, Report);
        _scratch.Write(new(Writer.Render(Estate)));
        _scratch.Edit(Page, _scratch.Read(Page).Replace("| NodeDown | warning | ", "| NodeDown | warning | 1", StringComparison.Ordinal));
        Assert.Equal([$"out/{Page}(1): Error: is not what the proofs show now; run prove, which needs promtool, or delete it"], Drift());
        MutantsPage.Write(_scratch.Out, Stack, Report);
        Assert.Empty(Drift());
    }

    [Fact]
    public void None_is_asked_for()
    {
        _scratch.Write(new(Writer.Render(Estate)));
        Assert.Empty(Drift());
    }

    [Fact]
    public void That_of_a_stack_that_is_no_more_goes_with_it()
    {
        MutantsPage.Write(_scratch.Out, Stack, Report);
        MutantsPage.DeleteLeft(_scratch.Out, ["chronik/compose.yaml"], ["chronik/cardinality.md"]);
        Assert.True(File.Exists(Path.Combine(_scratch.Out, Page)));
        MutantsPage.DeleteLeft(_scratch.Out, ["other/cardinality.md"], ["scanium/cardinality.md"]);
        Assert.True(File.Exists(Path.Combine(_scratch.Out, Page)));
        MutantsPage.DeleteLeft(_scratch.Out, ["chronik/cardinality.md"], ["scanium/cardinality.md"]);
        Assert.False(Directory.Exists(Path.Combine(_scratch.Out, "chronik")));

        _scratch.Edit(Page, "# My own\n");
        MutantsPage.DeleteLeft(_scratch.Out, ["chronik/cardinality.md"], ["scanium/cardinality.md"]);
        Assert.Equal("# My own\n", _scratch.Read(Page));
    }

    [Fact]
    public void A_file_of_somebody_else_stays()
    {
        _scratch.Edit(Page, "# My own\n");
        Assert.Equal($"out/{Page} is not DashGen's: move it away", Assert.Throws<CakeException>(() => MutantsPage.Write(_scratch.Out, Stack, Report)).Message);
        Assert.Equal("# My own\n", _scratch.Read(Page));
    }
}
