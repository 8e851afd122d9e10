namespace DashGen.PromQL.Tests;

public sealed class LabelTests
{
    sealed class Http : LabelSet<Http>;

    [Fact]
    public void A_label_that_can_have_no_value_is_refused_by_name()
    {
        Assert.Contains("route", Assert.Throws<ArgumentException>(() => new Label<Http>("route", atMost: 0)).Message, StringComparison.Ordinal);
        Assert.Contains("method", Assert.Throws<ArgumentException>(() => new Label<Http>("method", values: [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_that_say_the_same_are_equal_wherever_they_are_stated()
    {
        var route = new Label<Http>("route", atMost: 5);
        var (here, there) = (route.Is("/").Syntax,
            route.Is("/").Syntax);

        Assert.NotEqual(here.Location, there.Location);
        Assert.Equal(here, there);
        Assert.Equal(here.GetHashCode(), there.GetHashCode());
        Assert.NotEqual(here, route.Is("/cart").Syntax);
        Assert.NotEqual(here, route.IsNot("/").Syntax);
        Assert.NotEqual(here, here with { IsNameQuoted = true });
    }

    [Fact]
    public void One_value_is_enough()
    {
        Assert.Equal(1, new Label<Http>("route", atMost: 1).Cardinality.AtMost);
        Assert.Equal(1, new Label<Http>("method", values: ["GET"]).Cardinality.AtMost);
    }
}
