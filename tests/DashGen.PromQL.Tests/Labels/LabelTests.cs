namespace DashGen.PromQL.Tests;

public sealed class LabelTests
{
    sealed class Http : LabelSet<Http>;

    sealed class Queue : LabelSet<Queue>
    {
        public static readonly Label<Queue> Name = new("queue", atMost: 4);
        internal static readonly Label<Queue> Host = new("host", atMost: 2);

        public static Label<Queue> State { get; } = new("state", values: ["active", "held"]);

        /// <summary>Another word for one of them.</summary>
        public static readonly Label<Queue> Server = Host;
    }

    sealed class Twice : LabelSet<Twice>
    {
        public static readonly Label<Twice> Direction = new("direction", atMost: 2);
        public static readonly Label<Twice> Result = new("direction", atMost: 5);
    }

    [Fact]
    public void Every_label_of_a_set_counts_whether_it_is_a_field_or_a_property() =>
        Assert.Equal(["queue", "host", "state"], Queue.All.Select(label => label.Name));

    [Fact]
    public void Two_labels_of_one_name_in_a_set_are_refused()
    {
        var thrown = Assert.IsType<ArgumentException>(Assert.Throws<TypeInitializationException>(() => Twice.All).InnerException);
        Assert.StartsWith("two labels of Twice are called direction, at ", thrown.Message, StringComparison.Ordinal);
    }

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
