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

    [Fact]
    public void A_label_without_bound_is_given_a_fixed_number() =>
        Assert.Equal(SeriesBudget.Unbounded, SeriesBudget.Of(Fixture.PerTenant));
}
