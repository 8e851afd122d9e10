using DashGen;
using DashGen.Building;

namespace Build.Tests.Reporting;

public class FindingFormatTests
{
    static readonly Diagnostic Finding = new("DG3004", DiagnosticSeverity.Error, new("definitions/Gateway.cs", 57), "1.5 s is \"no\" bucket: 5 %\n<b>", "use 1 s");

    [Fact]
    public void Text_reads_as_compilers_write() =>
        Assert.Equal("definitions/Gateway.cs(57): error DG3004: 1.5 s is \"no\" bucket: 5 %\n<b>; use 1 s", FindingFormat.Line(Finding, "text"));

    [Fact]
    public void Json_is_one_object_a_line() => Assert.Equal(
        """{"code":"DG3004","severity":"error","file":"definitions/Gateway.cs","line":57,"message":"1.5 s is \"no\" bucket: 5 %\n<b>","hint":"use 1 s"}""",
        FindingFormat.Line(Finding, "json"));

    [Fact]
    public void Json_without_a_line_has_none() => Assert.Equal(
        """{"code":"DG0002","severity":"warning","file":null,"line":null,"message":"m","hint":null}""",
        FindingFormat.Line(new("DG0002", DiagnosticSeverity.Warning, null, "m"), "json"));

    [Fact]
    public void GitHub_gets_an_annotation_that_the_text_cannot_break() => Assert.Equal(
        "::error file=definitions/Gateway.cs,line=57,title=DG3004::1.5 s is \"no\" bucket: 5 %25%0A<b>; use 1 s",
        FindingFormat.Line(Finding, "github"));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void There_are_no_colours_where_they_are_refused_or_not_seen(bool refused, bool redirected) =>
        Assert.False(Screen.WantsColours(refused, redirected));

    [Fact]
    public void Colours_surround_a_line_and_plain_text_has_none()
    {
        var (coloured, plain) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        new Screen(coloured, colours: true).Line("wrong", Tint.Red);
        new Screen(plain, colours: false).Line("wrong", Tint.Red);

        Assert.Equal("\e[31mwrong\e[0m\n", coloured.ToString());
        Assert.Equal("wrong\n", plain.ToString());
    }
}
