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
    [InlineData("json", "generate", "--format=json")]
    [InlineData("github", "verify", "--format=github")]
    [InlineData("json", "--format=json")]
    [InlineData("text", "generate")]
    [InlineData("text", "explain", "DG2004")]
    [InlineData("text", "generate", "--format=xml")]
    public void The_format_is_the_one_that_the_call_asks_for(string format, params string[] args) => Assert.Equal(format, BuildErrors.Format(args));
}
