using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class UnknownLabelValueTests
{
    sealed class Downstream : LabelSet<Downstream>
    {
        public static readonly Label<Downstream> Service = new("service", values: ["auth-service", "order-service"]);
    }

    static readonly Counter<Downstream> Failures = new("failures_total", "Failures.");

    static Service With(Matcher<Downstream> matcher) => Fixture.Service with
    {
        Registry = [new("service", "shop")],
        Metrics = [.. Fixture.Service.Metrics, Failures],
        Signals = [Events(Failures[matcher], Family.Golden, title: "Failures")],
    };

    [Fact]
    public void A_value_that_the_label_never_has_is_found() =>
        Assert.Contains("did you mean auth-service?", Fixture.One("DG2009", With(Downstream.Service.Is("auth_service"))).Hint, StringComparison.Ordinal);

    [Fact]
    public void The_registry_s_value_on_a_metric_with_a_label_of_that_name_is_found_and_explained() =>
        Assert.Contains("overwritten by the metric's own", Fixture.One("DG2009", With(Downstream.Service.Is("shop"))).Hint, StringComparison.Ordinal);

    [Fact]
    public void A_condition_that_several_signals_use_is_found_once_where_it_is_stated()
    {
        var misspelt = Downstream.Service.Is("auth_service");
        var service = With(misspelt);
        var found = Fixture.One("DG2009", service with { Signals = [.. service.Signals, .. With(misspelt).Signals] });
        Assert.Equal(misspelt.Syntax.Location, found.Location);
    }

    [Fact]
    public void A_regex_that_matches_no_value_is_found() => Fixture.One("DG2009", With(Downstream.Service.Matches("payment.*")));

    [Fact]
    public void A_class_of_codes_is_one_mistake()
    {
        var found = Check.All(Bundle.Expand([Fixture.Stack(With(Downstream.Service.Matches("5xx")))]));
        Assert.Equal("write Matches(\"5..\") for every code that begins so", Assert.Single(found, one => one.Code == "DG2009").Hint);
        Assert.DoesNotContain(found, one => one.Code is "DG1024" or "DG1025");
    }

    [Fact]
    public void A_negation_that_leaves_nothing_is_found() => Fixture.One("DG2009", With(Downstream.Service.DoesNotMatch(".*-service")));

    [Fact]
    public void A_pattern_that_cannot_be_read_is_found_by_the_check_of_patterns()
    {
        Assert.Empty(Fixture.Find("DG2009", With(Downstream.Service.Matches("auth("))));
        Assert.Contains("missing closing )", Fixture.Find("DG1040", With(Downstream.Service.Matches("auth(")))[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shop:8080", true)]
    [InlineData("shop:8081", false)]
    [InlineData("shop", false)]
    public void An_instance_is_one_that_is_scraped(string instance, bool isOne)
    {
        var service = With(Downstream.Service.Is("auth-service"));
        var found = Fixture.Find("DG2009", service with
        {
            Signals = [.. service.Signals, Chart(Failures.Series[TargetLabel.Instance.Is(instance)].Over(PromQL.RangeDuration.RateInterval).Rate(), "Failures of One", "How often one fails.")],
        });
        Assert.Equal(isOne ? [] : [$"no instance of shop is \"{instance}\": there is shop:8080"], found.Select(one => one.Message));
    }

    [Fact]
    public void Values_that_occur_are_fine()
    {
        Assert.Empty(Fixture.Find("DG2009", With(Downstream.Service.Is("auth-service"))));
        Assert.Empty(Fixture.Find("DG2009", With(Downstream.Service.Matches("auth-.*|x"))));
        Assert.Empty(Fixture.Find("DG2009", With(Downstream.Service.IsNot("auth-service"))));
        Assert.Empty(Fixture.Find("DG2009", Fixture.Service));
    }
}
