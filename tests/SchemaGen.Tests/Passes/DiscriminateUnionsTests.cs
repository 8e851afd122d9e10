using SchemaGen.Model;
using SchemaGen.Passes;

namespace SchemaGen.Tests.Passes;

public sealed class DiscriminateUnionsTests
{
    const string Cases = """
        "A":{"type":"object","required":["type"],"properties":{"type":{"allOf":[{"$ref":"#/definitions/T"}],"default":"a"}}},
        "B":{"type":"object","required":["type"],"properties":{"type":{"type":"string","const":"b"}}},
        "T":{"enum":["a","b"],"type":"string"},
        "U":{"oneOf":[{"$ref":"#/definitions/A"},{"$ref":"#/definitions/B"}]}
        """;

    [Fact]
    public void Cases_get_the_union_as_their_base_and_a_fixed_discriminator()
    {
        var schema = DiscriminateUnions.Apply(Schemas.Of("a", Cases));
        Assert.Equal("a/U", schema["a/A"].Base);
        Assert.Equal(new Constant("a"), schema.Property("a/A", "type"));
        Assert.Equal(new Constant("b"), schema.Property("a/B", "type"));
    }

    [Fact]
    public void A_second_union_of_the_same_cases_is_the_first()
    {
        var schema = DiscriminateUnions.Apply(Schemas.Of("a", Cases + """
            ,"V":{"oneOf":[{"$ref":"#/definitions/B"},{"$ref":"#/definitions/A"}]},"X":{"type":"object","properties":{"v":{"$ref":"#/definitions/V"}}}
            """));
        Assert.Equal(new Reference("a/U"), schema.Property("a/X", "v"));
        Assert.DoesNotContain(schema.Definitions, definition => definition.Key == "a/V");
    }
}
