using SchemaGen.Model;

namespace SchemaGen.Tests.Reading;

public sealed class SchemaReaderTests
{
    [Fact]
    public void Required_properties_defaults_and_words_are_read()
    {
        var schema = Schemas.Of("a", """ "X":{"type":"object","required":["n"],"properties":{"n":{"type":"integer","default":7,"description":"words"},"t":{"type":"string"}}} """);
        var properties = ((ObjectOf)schema["a/X"].Type).Properties;
        Assert.Equal(new Property("n", new Scalar(ScalarKind.Integer), true, "7", "words"), properties[0]);
        Assert.Equal(new Property("t", new Scalar(ScalarKind.Text), false, null, null), properties[1]);
    }

    [Fact]
    public void A_type_or_null_is_one_type_that_can_be_null()
    {
        var schema = Schemas.Of("a", """ "X":{"type":"object","properties":{"n":{"anyOf":[{"type":"number"},{"type":"null"}]}}} """);
        Assert.Equal(new OrNull(new Scalar(ScalarKind.Number)), schema.Property("a/X", "n"));
    }

    [Fact]
    public void An_object_with_any_properties_is_anything_and_one_of_texts_is_a_map()
    {
        var schema = Schemas.Of("a", """ "X":{"type":"object","properties":{"any":{"type":"object","additionalProperties":{}},"map":{"type":"object","additionalProperties":{"type":"string"}}}} """);
        Assert.Equal(new Anything(), schema.Property("a/X", "any"));
        Assert.Equal(new MapOf(new Scalar(ScalarKind.Text)), schema.Property("a/X", "map"));
    }

    [Fact]
    public void References_stay_in_their_file_unless_they_name_another()
    {
        var schema = Schemas.Of("a", """ "X":{"type":"object","properties":{"here":{"$ref":"#/definitions/Y"},"there":{"$ref":"b#/definitions/Z"}}} """);
        Assert.Equal(new Reference("a/Y"), schema.Property("a/X", "here"));
        Assert.Equal(new Reference("b/Z"), schema.Property("a/X", "there"));
    }

    [Fact]
    public void What_is_not_understood_is_refused() =>
        Assert.Throws<NotSupportedException>(() => Schemas.Of("a", """ "X":{"type":"tuple"} """));
}
