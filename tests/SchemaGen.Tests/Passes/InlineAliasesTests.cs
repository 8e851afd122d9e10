using SchemaGen.Model;
using SchemaGen.Passes;

namespace SchemaGen.Tests.Passes;

public sealed class InlineAliasesTests
{
    [Fact]
    public void Another_name_for_something_is_replaced_by_it_through_several_steps()
    {
        var schema = InlineAliases.Apply(Schemas.Of("a", """
            "Zone":{"type":"string"},"Zones":{"type":"array","items":{"$ref":"#/definitions/Zone"}},"Other":{"$ref":"#/definitions/X"},
            "X":{"type":"object","properties":{"zones":{"$ref":"#/definitions/Zones"},"inner":{"$ref":"#/definitions/Other"}}}
            """));
        Assert.Equal(["a/X"], schema.Definitions.Select(definition => definition.Key));
        Assert.Equal(new ArrayOf(new Scalar(ScalarKind.Text)), schema.Property("a/X", "zones"));
        Assert.Equal(new Reference("a/X"), schema.Property("a/X", "inner"));
    }
}
