using DashGen.Building;
using DashGen.Testing;

namespace Build.Tests.Compiling;

public class CompilationTests
{
    [Fact]
    public void The_estate_compiles_without_errors()
    {
        var compilation = Compilation.Of(() => Definitions.Estate.Stacks);

        Assert.False(compilation.HasErrors, string.Join('\n', compilation.Findings));
        Assert.NotEmpty(compilation.Files);
        Assert.Empty(PathRules.Refuse(compilation.Files.Keys));
    }

    [Fact]
    public void An_estate_without_services_is_an_error_and_renders_nothing()
    {
        var compilation = Compilation.Of(() => [.. Definitions.Estate.Stacks.Select(stack => stack with { Services = [] })]);

        Assert.True(compilation.HasErrors);
        Assert.Empty(compilation.Files);
    }

    [Fact]
    public void A_bug_of_ours_is_not_blamed_on_a_definition() =>
        Assert.Throws<ArgumentException>(() => Compilation.Of(() => throw new ArgumentException("from the tests, not from definitions/")));

    [Fact]
    public void Every_code_of_the_program_is_explained_once_and_listed()
    {
        Assert.Equal(ProgramCodes.All.Select(rule => rule.Code).Distinct(), ProgramCodes.All.Select(rule => rule.Code));
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        Assert.All(ProgramCodes.All, rule => Assert.Contains($"| {rule.Code} | {rule.Title} |", readme, StringComparison.Ordinal));
    }
}
