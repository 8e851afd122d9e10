using Cake.Frosting;
using DashGen.Building;

namespace Build.Tests.Importing;

public sealed class FoldersTests : IDisposable
{
    readonly string _work = Directory.CreateTempSubdirectory("dashgen-folders-").FullName;

    public void Dispose() => Directory.Delete(_work, recursive: true);

    string At(string path) => Path.Combine(_work, path);

    [Theory]
    [InlineData("in", "in")]
    [InlineData("in", "in/")]
    [InlineData("in", "other/../in")]
    [InlineData("in", "in/out")]
    [InlineData("in/deep", "in")]
    [InlineData("in", ".")]
    public void One_folder_and_a_folder_in_another_overlap(string one, string other)
    {
        Assert.True(Folders.Overlap(At(one), At(other)));
        Assert.True(Folders.Overlap(At(other), At(one)));
    }

    [Theory]
    [InlineData("in", "out")]
    [InlineData("in", "input")]
    [InlineData("in/a", "in/b")]
    public void Folders_beside_each_other_do_not(string one, string other)
    {
        Assert.False(Folders.Overlap(At(one), At(other)));
        Assert.False(Folders.Overlap(At(other), At(one)));
    }

    [Fact]
    public void A_link_is_where_it_leads()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege there");
        Directory.CreateDirectory(At("in"));
        Directory.CreateDirectory(At("out"));
        Directory.CreateSymbolicLink(At("there"), "in");
        Directory.CreateSymbolicLink(At("in/away"), At("out"));

        Assert.True(Folders.Overlap(At("in"), At("there/new")));
        Assert.False(Folders.Overlap(At("in"), At("in/away")));
    }

    [Theory]
    [InlineData("in")]
    [InlineData("in/new")]
    [InlineData(".")]
    public void The_verb_refuses_to_write_over_what_it_reads(string output)
    {
        const string Text = """{ "title": "x", "panels": [] }""";
        Directory.CreateDirectory(At("in"));
        File.WriteAllText(At("in/a.json"), Text);
        var call = Assert.IsType<Call.Run>(Call.Parse(["dashboards", $"--input={At("in")}", $"--output={At(output)}"], Verbs.All));

        Assert.Equal(2, new CakeHost().UseContext<BuildContext>().AddTasks(Verbs.All.Select(verb => verb.Task)).Run(call.ForCake()));
        Assert.Equal([At("in/a.json")], Directory.GetFiles(_work, "*", SearchOption.AllDirectories));
        Assert.Equal(Text, File.ReadAllText(At("in/a.json")));
    }
}
