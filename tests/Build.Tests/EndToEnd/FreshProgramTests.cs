using DashGen.Building;

namespace Build.Tests.EndToEnd;

public sealed class FreshProgramTests(SmallRepository copy) : IClassFixture<SmallRepository>
{
    [Fact]
    public void A_fresh_clone_builds_itself_and_answers() => Assert.Equal((0, "one: hello [] \n"), (copy.First.ExitCode, copy.First.Output));

    [Fact]
    public void Nothing_is_built_when_nothing_changed()
    {
        copy.Run();
        var slot = copy.Slot;

        var result = copy.Run("a b", "--c='d'");

        Assert.Equal((2, ""), (result.ExitCode, result.Errors));
        Assert.EndsWith("[a b|--c='d'] \n", result.Output, StringComparison.Ordinal);
        Assert.Equal(slot, copy.Slot);
    }

    [Fact]
    public void An_edited_definition_reaches_the_program_without_a_full_build()
    {
        foreach (var says in (string[])["first", "other", "third"])
        {
            copy.Write("definitions/Estate.cs", SmallRepository.Estate(says));
            var result = copy.Run();

            Assert.Equal("", result.Errors);
            Assert.Contains($": {says} ", result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_added_a_renamed_and_a_deleted_definition_reach_the_program()
    {
        copy.Write("definitions/Estate.cs", "namespace Definitions; public static class Estate { public static string Says => Added.Word; }\n");
        copy.Write("definitions/Added.cs", "namespace Definitions; static class Added { public static string Word => \"added\"; }\n");
        Assert.Contains(": added ", copy.Run().Output, StringComparison.Ordinal);

        var before = copy.Slot;
        File.Move(copy.PathOf("definitions/Added.cs"), copy.PathOf("definitions/Renamed.cs"));
        Assert.Contains(": added ", copy.Run().Output, StringComparison.Ordinal);
        Assert.NotEqual(before, copy.Slot);

        File.Delete(copy.PathOf("definitions/Renamed.cs"));
        Assert.Contains("definitions/Estate.cs(1,", copy.Run().Errors, StringComparison.Ordinal);

        copy.Write("definitions/Estate.cs", SmallRepository.Estate("hello"));
        Assert.Contains(": hello ", copy.Run().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_was_replaced_by_an_older_one_and_a_changed_package_list_build_anew()
    {
        var time = File.GetLastWriteTimeUtc(copy.PathOf("build/Answer.cs"));
        copy.Write("build/Answer.cs", copy.Read("build/Answer.cs").Replace("\"one:", "\"two:", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(copy.PathOf("build/Answer.cs"), time.AddYears(-1));
        copy.Write("Directory.Packages.props", copy.Read("Directory.Packages.props") + "<!-- changed -->\n");

        var edited = copy.Run();

        Assert.StartsWith("two: ", edited.Output, StringComparison.Ordinal);
        Assert.Equal("building: Directory.Packages.props and 1 more changed\n", edited.Errors);

        copy.Write("build/Answer.cs", copy.Read("build/Answer.cs").Replace("\"two:", "\"one:", StringComparison.Ordinal));
        Assert.StartsWith("one: ", copy.Run().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compile_error_is_one_plain_line_each_and_mending_it_is_enough()
    {
        copy.Run();
        BreakAndMend("building: definitions/Broken.cs changed");
        var mended = copy.Run();
        Assert.Equal((0, ""), (mended.ExitCode, mended.Errors));
    }

    [Fact]
    public void What_asks_about_the_program_is_answered_while_definitions_do_not_compile()
    {
        copy.Run();
        copy.Write("definitions/Broken.cs", "namespace Definitions;\npublic static class Broken { int }\n");
        foreach (var asked in new string[][] { ["explain", "DG1001"], ["generate", "--help"] })
        {
            var answer = copy.Run(asked);
            Assert.Equal("", answer.Errors);
            Assert.StartsWith("one: ", answer.Output, StringComparison.Ordinal);
        }

        Assert.Equal("", copy.Run("generate").Output);
        File.Delete(copy.PathOf("definitions/Broken.cs"));
    }

    [Fact]
    public void A_link_to_the_script_is_as_good_as_the_script()
    {
        copy.Run();
        var links = Directory.CreateTempSubdirectory();
        File.CreateSymbolicLink(Path.Combine(links.FullName, "monitoring"), copy.PathOf("build.ps1"));
        var result = ExternalProgram.Run("/bin/sh", links.FullName, [Path.Combine(links.FullName, "monitoring")], TimeSpan.FromMinutes(5));
        links.Delete(recursive: true);
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
    }

    [Fact]
    public void A_clone_that_was_never_built_tells_compile_errors_of_definitions_like_any_other()
    {
        copy.Write("definitions/Estate.cs", SmallRepository.Estate("hello"));
        copy.Run();
        Directory.Delete(copy.PathOf("artifacts"), recursive: true);
        BreakAndMend("building for the first time");
        Assert.Contains(": hello ", copy.Run().Output, StringComparison.Ordinal);
    }

    /// <summary>A definition that does not compile is told line by line, after what the build says of itself.</summary>
    void BreakAndMend(string said)
    {
        copy.Write("definitions/Broken.cs", "namespace Definitions;\npublic static class Broken { int }\n");

        var broken = copy.Run();
        Assert.Equal((1, ""), (broken.ExitCode, broken.Output));
        var lines = broken.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(said, lines[0]);
        Assert.True(lines.Length > 1);
        Assert.All(lines[1..], line => Assert.StartsWith("definitions/Broken.cs(2,", line, StringComparison.Ordinal));

        File.Delete(copy.PathOf("definitions/Broken.cs"));
    }

    [Fact]
    public void Two_calls_at_once_after_an_edit_build_once_and_both_answer()
    {
        copy.Run();
        copy.Write("definitions/Estate.cs", SmallRepository.Estate("both"));
        var results = new ProgramResult[2];
        var threads = Enumerable.Range(0, 2).Select(i => new Thread(() => results[i] = copy.Run())).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.All(results, result => Assert.Equal(0, result.ExitCode));
        Assert.All(results, result => Assert.Contains(": both ", result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void A_lost_program_is_built_again()
    {
        copy.Run();
        Directory.Delete(copy.PathOf("artifacts"), recursive: true);

        var again = copy.Run();

        Assert.Equal(0, again.ExitCode);
        Assert.StartsWith("one: ", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_header_of_the_script_runs_under_a_plain_shell_without_a_stray_line()
    {
        copy.Run();
        var result = ExternalProgram.Run("/bin/sh", copy.Root, ["build.ps1"], TimeSpan.FromMinutes(5));

        Assert.Equal(0, result.ExitCode);
        Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("", result.Errors);
    }
}
