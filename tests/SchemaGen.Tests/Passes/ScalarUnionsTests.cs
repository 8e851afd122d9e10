using SchemaGen.Model;
using SchemaGen.Passes;

namespace SchemaGen.Tests.Passes;

public sealed class ScalarUnionsTests
{
    [Theory]
    [InlineData("""{"type":"boolean"},{"type":"number"}""", "SwitchOrNumber")]
    [InlineData("""{"type":"string"},{"type":"array","items":{"type":"string"}}""", "TextOrTexts")]
    [InlineData("""{"type":"string"},{"type":"number"}""", "TextOrNumber")]
    public void Unions_of_scalars_become_small_types_of_our_own(string cases, string name)
    {
        var schema = ScalarUnions.Apply(Schemas.Of("a", "\"X\":{\"type\":\"object\",\"properties\":{\"p\":{\"oneOf\":[" + cases + "]}}}"));
        Assert.Equal(name, Assert.IsType<HandWritten>(schema.Property("a/X", "p")).Name);
    }

    [Fact]
    public void Unions_of_objects_stay() => Assert.IsType<OneOf>(ScalarUnions.Apply(Schemas.Of(
        "a", """ "U":{"oneOf":[{"$ref":"#/definitions/X"},{"$ref":"#/definitions/Y"}]} """))["a/U"].Type);
}
