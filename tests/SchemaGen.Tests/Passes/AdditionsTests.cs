using SchemaGen.Model;
using SchemaGen.Passes;

namespace SchemaGen.Tests.Passes;

public sealed class AdditionsTests
{
    static readonly Schema Start = Schemas.Of("a", """ "X":{"type":"object","properties":{"n":{"type":"integer"}}},"E":{"enum":["one"],"type":"string"} """)
        .And(Schemas.Of("b", """ "X":{"type":"object","properties":{"n":{"type":"integer"}}} """));

    [Fact]
    public void New_properties_are_appended_and_known_ones_stay_as_they_are()
    {
        var schema = Start.Apply(Additions.From(Schemas.Of("a", """ "X":{"type":"object","properties":{"n":{"type":"string"},"m":{"type":"boolean"}}} """)));
        Assert.Equal(new Scalar(ScalarKind.Integer), schema.Property("a/X", "n"));
        Assert.Equal(new Scalar(ScalarKind.Boolean), schema.Property("a/X", "m"));
        Assert.Single(((ObjectOf)schema["b/X"].Type).Properties);
    }

    [Fact]
    public void What_is_shared_goes_to_every_file_that_repeats_the_definition()
    {
        var schema = Start.Apply(Additions.From(Schemas.Of("shared", """ "X":{"type":"object","properties":{"m":{"type":"boolean"}}},"E":{"enum":["two"],"type":"string"},"New":{"enum":["x"],"type":"string"} """)));
        Assert.All((string[])["a/X", "b/X"], key => Assert.Equal(new Scalar(ScalarKind.Boolean), schema.Property(key, "m")));
        Assert.Equal(["one", "two"], ((Enumeration)schema["a/E"].Type).Values);
        Assert.NotNull(schema["shared/New"]);
    }
}
