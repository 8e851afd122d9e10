using System.Text;
using System.Text.Json;

namespace DashGen.Grafana.Tests;

public sealed class JsonOutputTests
{
    static string Written(Action<JsonOutput> write, bool indented = true)
    {
        using var json = new JsonOutput(indented);
        write(json);
        return Encoding.UTF8.GetString(json.Written);
    }

    static string ByTheRuntime(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n" }))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [Fact]
    public void Every_character_comes_back_from_a_parser()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var text = char.IsSurrogate((char)c) ? "\U0001F600" : $"a{(char)c}b";
            using var parsed = JsonDocument.Parse(Written(json => json.WriteStringValue(text)));
            Assert.Equal(text, parsed.RootElement.GetString());
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("\"a\uFFFDb\uFFFD\"", Written(json => json.WriteStringValue("a\uD800b\uDC00")));

    [Theory]
    [InlineData(0)]
    [InlineData(-0.0)]
    [InlineData(0.1)]
    [InlineData(0.30000000000000004)]
    [InlineData(-17)]
    [InlineData(1e9)]
    [InlineData(1e16)]
    [InlineData(1e300)]
    [InlineData(5e-324)]
    [InlineData(-123456.789)]
    public void A_number_is_written_as_the_runtime_writes_it(double number) =>
        Assert.Equal(ByTheRuntime(json => json.WriteNumberValue(number)), Written(json => json.WriteNumberValue(number)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_number_of_JSON_is_refused(double number) =>
        Assert.Throws<ArgumentException>(() => Written(json => json.WriteNumberValue(number)));

    [Theory]
    [InlineData("""{"a":[],"b":{},"c":[1,[2,{}],{"d":null}],"e":{"f":{"g":true,"h":"x"}}}""")]
    [InlineData("[[],[[]],{}]")]
    [InlineData("7")]
    public void The_shape_is_that_of_the_runtime(string text)
    {
        using var parsed = JsonDocument.Parse(text);
        Assert.Equal(ByTheRuntime(parsed.RootElement.WriteTo), Written(json => json.WriteValue(parsed.RootElement)));
        Assert.Equal(text, Written(json => json.WriteValue(parsed.RootElement), indented: false));
    }

    [Fact]
    public void A_text_longer_than_the_first_buffer_is_written_whole()
    {
        var text = string.Concat(Enumerable.Repeat("\u2028é\"", 50_000));
        using var parsed = JsonDocument.Parse(Written(json => json.WriteStringValue(text)));
        Assert.Equal(text, parsed.RootElement.GetString());
    }
}
