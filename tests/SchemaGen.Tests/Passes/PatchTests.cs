using SchemaGen.Model;
using SchemaGen.Passes;

namespace SchemaGen.Tests.Passes;

public sealed class PatchTests
{
    static readonly Schema Start = Schemas.Of("a", """
        "X":{"type":"object","properties":{"unit":{"type":"string"},"options":{"type":"object","additionalProperties":{}},"calcs":{"type":"array","items":{"type":"string"}},"other":{"$ref":"#/definitions/E"}}},
        "E":{"enum":["one"],"type":"string"}
        """);

    static Patch Empty => new([], [], [], [], [], [], [], [], []);

    [Fact]
    public void Names_namespaces_and_bases_are_given()
    {
        var schema = (Empty with { Names = new() { ["a/X"] = "Nice" }, Spaces = new() { ["a"] = "Place", ["a#enums"] = "" }, Bases = new() { ["a/X"] = "Root" } }).Apply(Start);
        Assert.Equal(("Nice", "Place", "Root"), (schema["a/X"].CSharpName, schema["a/X"].Space, schema["a/X"].Base));
        Assert.Equal("", schema["a/E"].Space);
    }

    [Fact]
    public void Types_become_more_precise_and_lists_keep_being_lists()
    {
        var schema = (Empty with { Types = new() { ["*.unit"] = "Unit", ["*.calcs"] = "Reducer", ["a/X.options"] = "PanelOptions" } }).Apply(Start);
        Assert.Equal(new HandWritten("Unit", false), schema.Property("a/X", "unit"));
        Assert.Equal(new ArrayOf(new HandWritten("Reducer", false)), schema.Property("a/X", "calcs"));
        Assert.Equal(new HandWritten("PanelOptions", true), schema.Property("a/X", "options"));
    }

    [Fact]
    public void An_entry_that_matches_nothing_is_an_error()
    {
        var error = Assert.Throws<InvalidDataException>(() => (Empty with { Types = new() { ["a/X.nope"] = "Unit" } }).Apply(Start));
        Assert.Contains("a/X.nope", error.Message, StringComparison.Ordinal);
    }
}
