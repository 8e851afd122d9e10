using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class InvalidNameTests
{
    [Theory]
    [InlineData("http-requests")]
    [InlineData("1_requests")]
    [InlineData("requests total")]
    [InlineData("requests{x=\"y\"}")]
    [InlineData("")]
    public void A_metric_name_that_Prometheus_refuses_is_found(string name)
    {
        Counter<NoLabels> metric = new(name, "Requests.");
        Assert.Equal(metric.Location, Fixture.One("DG2002", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, metric] }).Location);
    }

    sealed class Bucketed : LabelSet<Bucketed>
    {
        public static readonly Label<Bucketed> Bound = new("le", atMost: 5);
    }

    [Fact]
    public void A_histogram_is_not_called_as_its_series_are() => Assert.Equal(
        "leave _bucket out: wait_seconds", Fixture.One("DG2002", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, new Histogram<NoLabels, Seconds>("wait_seconds_bucket", "Time.") { Buckets = [1] }] }).Hint);

    [Fact]
    public void It_has_no_label_of_its_buckets_name() =>
        Fixture.One("DG2002", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, new Histogram<Bucketed, Seconds>("wait_seconds", "Time.") { Buckets = [1] }] });

    sealed class Odd : LabelSet<Odd>
    {
        public static readonly Label<Odd> Dotted = new("service.name", atMost: 3);
        public static readonly Label<Odd> Internal = new("__address__", atMost: 3);
    }

    [Fact]
    public void Label_names_that_Prometheus_refuses_are_found() =>
        Assert.Equal(2, Fixture.Find("DG2002", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, new Counter<Odd>("odd_total", "Odd.")] }).Count);

    [Theory]
    [InlineData("mimir edge", 1)]
    [InlineData("../x", 1)]
    [InlineData("P1809F7CD0C75ACF3", 0)]
    public void The_uid_of_a_data_source_is_one_that_Grafana_takes(string uid, int found) =>
        Assert.Equal(found, Fixture.Find("DG2002", Fixture.Stack(Fixture.Service) with { DataSource = uid }).Count);

    [Theory]
    [InlineData("../etc")]
    [InlineData("a/b")]
    [InlineData("-")]
    [InlineData("con fig")]
    public void A_service_name_that_is_no_file_name_is_found(string name) =>
        Assert.NotEmpty(Fixture.Find("DG2002", new Service(name) { Owner = Fixture.Team, Scrape = new(Port: 1), Metrics = Fixture.Service.Metrics, Signals = Fixture.Service.Signals, Routing = Fixture.Service.Routing }));

    [Theory]
    [InlineData("secrets/shop", 1)]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.e30.x", 1)]
    [InlineData("shop-metrics", 0)]
    public void The_name_of_a_secret_is_no_path_and_no_secret(string name, int found) => Assert.Equal(
        found,
        Fixture.Find("DG2002", Fixture.Service with { Scrape = new(Port: 8443) { Https = new() { Authority = "internal-ca" }, Credentials = Credentials.Bearer(name) } }).Count);

    [Fact]
    public void The_name_of_a_certificate_is_no_path() =>
        Fixture.One("DG2002", Fixture.Service with { Scrape = new(Port: 8443) { Https = new() { Authority = "/etc/ssl/ca.pem" } } });

    [Fact]
    public void An_alert_name_that_is_no_file_name_is_found() =>
        Assert.NotEmpty(Fixture.Find("DG2002", Fixture.Service with { Signals = [Errors(Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, critical: 5.Percent.For(5.Minutes), alert: "../High")] }));

    [Fact]
    public void Ordinary_names_are_fine() => Assert.Empty(Fixture.Find("DG2002", Fixture.Service));

    [Fact]
    public void An_alert_that_was_not_named_is_told_how_to_name_it()
    {
        var found = Fixture.One("DG2002", Fixture.Service with { Signals = [.. Fixture.Service.Signals, DashGen.Signals.Events(Fixture.Requests, Family.Golden, title: "More", warning: 5.PerSecond.For(5.Minutes))] });
        Assert.Equal(("an alert has no name", "state it with alert:"), (found.Message, found.Hint));
    }
}
