using DashGen.Building;

namespace Build.Tests.Freshness;

public sealed class BuildErrorTests
{
    static readonly string Root = Path.Combine(Path.GetTempPath(), "work");

    static BuildError? Parse(string line) => BuildError.Parse(line, Root);

    [Fact]
    public void A_compile_error_has_file_line_code_and_message()
    {
        var error = Parse($"{Path.Combine(Root, "definitions", "Shop.cs")}(26,13): error CS0103: The name 'Busiet' does not exist [{Path.Combine(Root, "definitions", "Definitions.csproj")}]");
        Assert.Equal(new("definitions/Shop.cs", 26, "CS0103", "The name 'Busiet' does not exist", "definitions/Shop.cs(26,13): error CS0103: The name 'Busiet' does not exist"), error);
    }

    [Fact]
    public void An_error_of_a_build_for_one_runtime_loses_the_runtime_too() =>
        Assert.Equal("no", Parse($"a.cs(1,2): error CS1002: no [{Path.Combine(Root, "a.csproj")}::TargetFramework=net10.0]")?.Message);

    [Fact]
    public void A_message_may_hold_brackets_and_colons() =>
        Assert.Equal("'string[]' is not: error 'int' [sic]", Parse("a.cs(1,2,1,5): error CS0029: 'string[]' is not: error 'int' [sic]")?.Message);

    [Fact]
    public void An_error_of_a_whole_file_is_at_its_first_line()
    {
        var error = Parse("a.csproj : error NU1101: Unable to find package x.");
        Assert.Equal(("a.csproj", 1, "a.csproj: error NU1101: Unable to find package x."), (error?.File, error?.Line, error?.Text));
    }

    [Theory]
    [InlineData("a.cs(1,2): warning CS0168: never used [a.csproj]")]
    [InlineData("Build FAILED.")]
    [InlineData("")]
    public void Anything_else_is_none(string line) => Assert.Null(Parse(line));
}
