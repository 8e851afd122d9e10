namespace DashGen.Prometheus.Tests;

public sealed class NameMapTests
{
    static readonly NameMap<string> Labels = [("job", "shop"), ("Zone", "1"), ("code", "200")];

    static string Text(NameMap<string> labels) => string.Join(',', labels.Select(label => $"{label.Name}={label.Value}"));

    [Theory]
    [InlineData("Aa", "Aa=x,Zone=1,code=200,job=shop")]
    [InlineData("Zone", "Zone=x,code=200,job=shop")]
    [InlineData("a", "Zone=1,a=x,code=200,job=shop")]
    [InlineData("job", "Zone=1,code=200,job=x")]
    [InlineData("z", "Zone=1,code=200,job=shop,z=x")]
    public void A_name_is_added_where_it_belongs_or_takes_the_place_of_its_value(string name, string expected)
    {
        Assert.Equal(expected, Text(Labels.With(name, "x")));
        Assert.Equal("Zone=1,code=200,job=shop", Text(Labels));
    }

    [Fact]
    public void The_first_name_can_be_added_to_nothing() => Assert.Equal("a=x", Text(default(NameMap<string>).With("a", "x")));

    [Fact]
    public void Some_names_are_taken_in_order() => Assert.Equal("Zone=1,job=shop", Text(Labels.Only(name => name != "code")));

    [Fact]
    public void Of_nothing_nothing_is_taken() => Assert.True(default(NameMap<string>).Only(_ => true).IsEmpty);

    [Fact]
    public void A_name_that_comes_twice_is_refused() => Assert.Throws<ArgumentException>(() => NameMap.Create<string>([("a", "1"), ("a", "2")]));
}
