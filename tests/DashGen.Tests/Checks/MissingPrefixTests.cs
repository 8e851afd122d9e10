namespace DashGen.Tests.Checks;

public sealed class MissingPrefixTests
{
    static readonly MetricPrefix Prefix = new("http_");
    static readonly Counter<NoLabels> Odd = new("logins_total", "Logins.");

    static IReadOnlyList<Diagnostic> Find(MetricPrefix? prefix, Metric? further = null) => Fixture.Find(
        "DG2031", Fixture.Service with { Prefix = prefix, Metrics = [.. Fixture.Service.Metrics, .. further is null ? Array.Empty<Metric>() : [further]] });

    [Fact]
    public void A_name_without_the_prefix_is_found() =>
        Assert.Equal("logins_total does not begin with http_, which shop puts before its metrics", Assert.Single(Find(Prefix, Odd)).Message);

    [Fact]
    public void So_is_one_that_has_it_twice() =>
        Assert.Equal("http_http_x_total begins with http_ twice", Assert.Single(Find(Prefix, new Counter<NoLabels>(Prefix + "http_x_total", "X."))).Message);

    [Fact]
    public void So_is_an_exception_for_a_metric_that_is_not_there() =>
        Assert.Equal("login_total is listed as one without http_ and is no metric of shop", Assert.Single(Find(Prefix with { Without = ["login_total"] })).Message);

    [Fact]
    public void Names_with_it_and_exceptions_are_quiet()
    {
        Assert.Empty(Find(Prefix));
        Assert.Empty(Find(Prefix with { Without = ["logins_total"] }, Odd));
    }

    [Fact]
    public void Without_a_prefix_nothing_is_asked() => Assert.Empty(Find(null, Odd));
}
