namespace DashGen.Tests.Catalogue;

public sealed class SeriesBudgetTests
{
    [Fact]
    public void A_counter_has_a_series_for_each_combination_of_its_labels() =>
        Assert.Equal(50 * 10 * 2, SeriesBudget.Of(Fixture.Requests));

    [Fact]
    public void A_histogram_has_that_many_for_each_bucket_and_three_more() =>
        Assert.Equal(50 * 10 * 2 * (5 + 3), SeriesBudget.Of(Fixture.Duration));

    [Fact]
    public void Where_labels_depend_on_each_other_the_definition_says_how_many_combinations_occur()
    {
        Assert.Equal(80, SeriesBudget.Of(Fixture.Requests with { Combinations = 80 }));
        Assert.Equal(50 * 10 * 2, SeriesBudget.Of(Fixture.Requests with { Combinations = 5_000 }));
    }

    sealed class Wide : LabelSet<Wide>
    {
        public static readonly Label<Wide> A = new("a", atMost: 100_000), B = new("b", atMost: 100_000), C = new("c", atMost: 100_000), D = new("d", atMost: 100_000);
    }

    sealed class Tenant : LabelSet<Tenant>
    {
        public static readonly Label<Tenant> Id = Label<Tenant>.Unbounded("tenant");
        public static readonly Label<Tenant> Route = new("route", atMost: 50_000);
    }

    [Fact]
    public void More_than_any_server_holds_is_counted_no_further() => Assert.Equal(1_000_000_000_000, SeriesBudget.Of(new Counter<Wide>("wide_total", "Many.")));

    [Fact]
    public void A_label_without_bound_makes_no_fewer_of_the_others() => Assert.Equal(50_000, SeriesBudget.Of(new Counter<Tenant>("tenants_total", "Many.")));

    [Fact]
    public void A_label_without_bound_is_given_a_fixed_number() =>
        Assert.Equal(SeriesBudget.Unbounded, SeriesBudget.Of(Fixture.PerTenant));
}
