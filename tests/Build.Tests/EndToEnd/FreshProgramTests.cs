namespace Build.Tests.EndToEnd;

public sealed class FreshProgramTests(CopiedRepository copy) : IClassFixture<CopiedRepository>
{
    const string Source = "build/CommandLine/HelpText.cs";

    [Fact]
    public void A_fresh_clone_builds_itself_and_answers()
    {
        Assert.Equal(0, copy.First.ExitCode);
        Assert.StartsWith("DashGen compiles", copy.First.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_built_when_nothing_changed()
    {
        copy.Run("--help");
        var slot = copy.Slot;

        var result = copy.Run("--help");

        Assert.Equal("", result.Errors);
        Assert.StartsWith("DashGen compiles", result.Output, StringComparison.Ordinal);
        Assert.Equal(slot, copy.Slot);
    }

    [Fact]
    public void An_added_a_renamed_and_a_deleted_definition_reach_the_program_without_a_full_build()
    {
        copy.Run("--help");

        copy.Write("definitions/Added.cs", "namespace Definitions; public static class ThingThatWasAdded;");
        Assert.Equal("", copy.Run("--help").Errors);
        Assert.True(Compiled("ThingThatWasAdded"));

        File.Move(copy.PathOf("definitions/Added.cs"), copy.PathOf("definitions/Renamed.cs"));
        var before = copy.Slot;
        Assert.Equal("", copy.Run("--help").Errors);
        Assert.NotEqual(before, copy.Slot);

        File.Delete(copy.PathOf("definitions/Renamed.cs"));
        Assert.Equal("", copy.Run("--help").Errors);
        Assert.False(Compiled("ThingThatWasAdded"));
    }

    [Fact]
    public void A_changed_package_list_and_a_source_replaced_by_an_older_one_build_anew()
    {
        var time = File.GetLastWriteTimeUtc(copy.PathOf(Source));
        copy.Write(Source, copy.Read(Source).Replace("DashGen compiles", "DashGen compiles at once", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(copy.PathOf(Source), time.AddYears(-1));
        copy.Write("Directory.Packages.props", copy.Read("Directory.Packages.props") + "<!-- changed -->\n");

        var edited = copy.Run("--help");

        Assert.StartsWith("DashGen compiles at once", edited.Output, StringComparison.Ordinal);
        Assert.Equal("building: Directory.Packages.props and 1 more changed\n", edited.Errors);
    }

    [Fact]
    public void A_compile_error_is_one_plain_line_and_leaves_the_last_program_for_after()
    {
        copy.Run("--help");
        copy.Write("definitions/Broken.cs", "namespace Definitions;\npublic static class Broken { int }\n");

        var broken = copy.Run("--help");
        Assert.Equal(1, broken.ExitCode);
        Assert.Equal("", broken.Output);
        var lines = broken.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("building: definitions/Broken.cs changed", lines[0]);
        Assert.All(lines[1..], line => Assert.StartsWith("definitions/Broken.cs(2,", line, StringComparison.Ordinal));

        File.Delete(copy.PathOf("definitions/Broken.cs"));
        var mended = copy.Run("--help");
        Assert.Equal((0, ""), (mended.ExitCode, mended.Errors));
    }

    [Fact]
    public void A_definition_that_throws_is_a_finding_with_its_line_and_leaves_out_as_it_was()
    {
        var estate = copy.Read("definitions/Estate.cs");
        Assert.Equal(0, copy.Run("generate").ExitCode);
        var manifest = copy.Read("out/dashgen.manifest.json");

        copy.Write("definitions/Estate.cs", estate.Replace("new Version(2, 42)", "new Version(-2, 42)", StringComparison.Ordinal));
        var thrown = copy.Run("generate");

        Assert.Equal(1, thrown.ExitCode);
        Assert.Matches(@"\Adefinitions/Estate\.cs\(\d+\): error DG0001: [^\n]+\n\z", thrown.Output);
        Assert.Equal("1 error; out/ is as it was\n", thrown.Errors);
        Assert.Equal(manifest, copy.Read("out/dashgen.manifest.json"));

        copy.Write("definitions/Estate.cs", estate);
        Assert.Matches(@"\Aout/ is up to date: \d+ files, nothing changed\n\z", copy.Run().Output);
    }

    [Fact]
    public void Two_calls_at_once_after_an_edit_build_once_and_both_answer()
    {
        copy.Run("--help");
        copy.Write("definitions/Both.cs", "namespace Definitions; public static class Both;");

        var results = new Pair(() => copy.Run("--help")).Results;

        Assert.All(results, result => Assert.Equal(0, result.ExitCode));
        Assert.All(results, result => Assert.StartsWith("DashGen compiles", result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_call_ends_with_two()
    {
        var result = copy.Run("genrate");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
    }

    bool Compiled(string name)
    {
        var assembly = File.ReadAllBytes(copy.PathOf($"artifacts/{copy.Slot}/Definitions.dll"));
        return assembly.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(name)) >= 0;
    }
}
