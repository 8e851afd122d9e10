using SchemaGen.Model;
using SchemaGen.Passes;

namespace SchemaGen.Tests.Passes;

public sealed class NameAnonymousTests
{
    [Fact]
    public void Inline_objects_and_enumerations_are_named_after_where_they_are_used_to_any_depth()
    {
        var schema = NameAnonymous.Apply(Schemas.Of("a", """
            "X":{"type":"object","properties":{"list":{"type":"array","items":{"type":"object","properties":{"mode":{"enum":["h","v"],"type":"string"}}}}}}
            """));
        Assert.Equal(new ArrayOf(new Reference("a/XList")), schema.Property("a/X", "list"));
        Assert.Equal(new Reference("a/XListMode"), schema.Property("a/XList", "mode"));
        Assert.Equal(["h", "v"], ((Enumeration)schema["a/XListMode"].Type).Values);
    }
}
