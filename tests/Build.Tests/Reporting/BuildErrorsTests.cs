using DashGen.Building;

namespace Build.Tests.Reporting;

public sealed class BuildErrorsTests
{
    static readonly BuildError Error = new("definitions/Shop.cs", 26, "CS0103", "There is no 'x'", "definitions/Shop.cs(26,13): error CS0103: There is no 'x'");

    [Theory]
    [InlineData("text", "definitions/Shop.cs(26,13): error CS0103: There is no 'x'")]
    [InlineData("json", """{"code":"CS0103","severity":"error","file":"definitions/Shop.cs","line":26,"message":"There is no 'x'","hint":null}""")]
    [InlineData("github", "::error file=definitions/Shop.cs,line=26,title=CS0103::There is no 'x'")]
    public void A_compile_error_is_a_finding_in_every_format(string format, string line) => Assert.Equal(line, BuildErrors.Line(Error, format));

    [Theory]
    [InlineData("text", "Shop.cs(2,3): error CS0411: {0}; Traffic takes a Counter, which only grows and is shown as a rate; where something is observed that is Duration.Count")]
    [InlineData("json", """{{"code":"CS0411","severity":"error","file":"Shop.cs","line":2,"message":"{0}","hint":"Traffic takes a Counter, which only grows and is shown as a rate; where something is observed that is Duration.Count"}}""")]
    public void Its_hint_stands_where_those_of_findings_do(string format, string line)
    {
        const string Message = "The type arguments for method 'Signals.Traffic<L>(Counter<L>, int)' cannot be inferred from the usage";
        var error = new BuildError("Shop.cs", 2, "CS0411", Message, $"Shop.cs(2,3): error CS0411: {Message}");
        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, line, Message), BuildErrors.Line(error, format));
    }

    [Theory]
    [InlineData("json", "generate", "--format=json")]
    [InlineData("github", "verify", "--format=github")]
    [InlineData("json", "--format=json")]
    [InlineData("text", "generate")]
    [InlineData("text", "explain", "DG2004")]
    [InlineData("text", "generate", "--format=xml")]
    public void The_format_is_the_one_that_the_call_asks_for(string format, params string[] args) => Assert.Equal(format, BuildErrors.Format(args));
}
