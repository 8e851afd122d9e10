namespace DashGen.Tests.Model;

/// <summary>Names in paths.</summary>
public sealed class SlugTests
{
    [Theory]
    [InlineData("API Gateway", "api-gateway")]
    [InlineData("  a -- b!", "a-b")]
    [InlineData("Größe", "gr-e")]
    public void Letters_and_digits_stay(string text, string slug) => Assert.Equal(slug, Slug.Of(text));

    [Fact]
    public void A_text_without_any_has_a_name_of_its_own()
    {
        Assert.Matches("^[0-9a-f]{8}$", Slug.Of("日本"));
        Assert.NotEqual(Slug.Of("日本"), Slug.Of("中国"));
        var stack = Bundle.Expand([Fixture.Stack("shop", "日本", Fixture.Service)]);
        Assert.Contains($"shop/grafana/dashboards/{Slug.Of("日本")}/shop-objectives.json", Writer.Render(stack).Keys);
    }
}
