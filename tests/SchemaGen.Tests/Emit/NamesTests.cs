using SchemaGen.Emit;

namespace SchemaGen.Tests.Emit;

public sealed class NamesTests
{
    [Theory]
    [InlineData("auto_min", "AutoMin")]
    [InlineData("null+nan", "NullNan")]
    [InlineData("continuous-GrYlRd", "ContinuousGrYlRd")]
    [InlineData("__systemRef", "SystemRef")]
    [InlineData("", "None")]
    [InlineData("2x", "N2x")]
    public void JSON_names_become_CSharp_names(string json, string name) => Assert.Equal(name, Names.Pascal(json));

    [Fact]
    public void Literals_escape_what_must_be() => Assert.Equal("\"a\\\"b\\\\c\\n\"", Names.Literal("a\"b\\c\n"));
}
