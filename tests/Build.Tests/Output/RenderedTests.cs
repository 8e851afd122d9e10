using DashGen.Building;

namespace Build.Tests.Output;

public sealed class RenderedTests : IDisposable
{
    static readonly Dictionary<string, string> Files = new() { ["a/rules.yml"] = "one\n", ["b.md"] = "two\n" };

    readonly Scratch _scratch = new();
    readonly string _program = Directory.CreateTempSubdirectory("dashgen-program").FullName;

    readonly Manifest _written;

    public RenderedTests() => _written = _scratch.Write(Files).After;

    public void Dispose()
    {
        _scratch.Dispose();
        Directory.Delete(_program, recursive: true);
    }

    Rendered Program(string identity = "one") => new(_program, identity, _scratch.Out);

    [Fact]
    public void What_was_not_remembered_is_rendered() => Assert.Null(Program().Files);

    [Fact]
    public void What_the_same_program_rendered_is_not_rendered_again()
    {
        Program().Remember(_written);
        Assert.Equal(2, Program().Files);
    }

    [Fact]
    public void Another_program_in_a_copy_of_the_folder_renders()
    {
        Program().Remember(_written);
        Assert.Null(Program("two").Files);
    }

    [Theory]
    [InlineData("a/rules.yml")]
    [InlineData("dashgen.manifest.json")]
    public void What_was_edited_is_rendered(string path)
    {
        Program().Remember(_written);
        _scratch.Edit(path, "mine\n");
        Assert.Null(Program().Files);
    }

    [Theory]
    [InlineData("b.md")]
    [InlineData("dashgen.manifest.json")]
    public void What_is_gone_is_rendered(string path)
    {
        Program().Remember(_written);
        File.Delete(Path.Combine(_scratch.Out, path));
        Assert.Null(Program().Files);
    }

    [Fact]
    public void A_folder_that_other_definitions_were_rendered_to_is_rendered()
    {
        Program().Remember(_written);
        _scratch.Write(new Dictionary<string, string> { ["a/rules.yml"] = "other\n" });
        Assert.Null(Program().Files);
    }

    [Fact]
    public void What_a_dead_run_left_behind_is_cleared_up_by_rendering()
    {
        Program().Remember(_written);
        _scratch.Edit(".dashgen-new", "");
        Assert.Null(Program().Files);
    }

    [Fact]
    public void What_another_program_wrote_meanwhile_is_not_remembered_as_ours()
    {
        _scratch.Write(new Dictionary<string, string> { ["a/rules.yml"] = "other\n" });
        Program().Remember(_written);
        Assert.Null(Program().Files);
    }

    [Fact]
    public void Runs_at_once_may_all_remember_and_read()
    {
        Parallel.For(0, 64, i =>
        {
            Program().Remember(_written);
            Assert.True(Program().Files is 2 or null);
        });
        Assert.Equal(2, Program().Files);
    }

    [Fact]
    public void What_cannot_be_remembered_is_no_failure()
    {
        new Rendered(Path.Combine(_program, "gone"), "one", _scratch.Out).Remember(_written);
        Assert.Null(Program().Files);
    }

    [Fact]
    public void The_identity_names_the_definitions_and_all_that_renders_them() =>
        Assert.Equal(6, Rendered.Identity.Split(' ').Distinct().Count());
}
