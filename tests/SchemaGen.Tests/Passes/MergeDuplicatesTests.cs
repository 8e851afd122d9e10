using SchemaGen.Passes;

namespace SchemaGen.Tests.Passes;

public sealed class MergeDuplicatesTests
{
    const string Leaf = """ "Leaf":{"type":"object","properties":{"n":{"type":"integer"}}} """;
    const string Other = """ "Leaf":{"type":"object","properties":{"n":{"type":"string"}}} """;
    const string Node = """ ,"Node":{"type":"object","properties":{"leaf":{"$ref":"#/definitions/Leaf"},"up":{"$ref":"#/definitions/Node"}}} """;

    [Fact]
    public void Definitions_that_mean_the_same_become_the_first_one_cycles_included()
    {
        var schema = MergeDuplicates.Apply(Schemas.Of("a", Leaf + Node).And(Schemas.Of("b", Leaf + Node)));
        Assert.Equal(["a/Leaf", "a/Node"], schema.Definitions.Select(definition => definition.Key));
        Assert.Equal(["a/Node", "b/Node"], schema["a/Node"].Keys);
    }

    [Fact]
    public void Definitions_that_look_alike_but_lead_elsewhere_stay_apart()
    {
        var schema = MergeDuplicates.Apply(Schemas.Of("a", Leaf + Node).And(Schemas.Of("b", Other + Node)));
        Assert.Equal(4, schema.Definitions.Length);
    }

    [Fact]
    public void The_options_of_two_panels_stay_two_types()
    {
        const string Options = """ "Options":{"type":"object","properties":{"n":{"type":"integer"}}} """;
        Assert.Equal(2, MergeDuplicates.Apply(Schemas.Of("a", Options).And(Schemas.Of("b", Options))).Definitions.Length);
    }
}
