namespace DashGen.Tests.Checks;

public sealed class ScrapeTimingTests
{
    [Fact]
    public void A_timeout_above_the_interval_is_found()
    {
        Fixture.One("DG2010", Fixture.Service with { Scrape = new(Port: 1) { Every = 10.Seconds, Timeout = 11.Seconds } });
        Assert.Empty(Fixture.Find("DG2010", Fixture.Service with { Scrape = new(Port: 1) { Every = 10.Seconds, Timeout = 10.Seconds } }));
    }

    [Fact]
    public void Where_nothing_is_stated_it_is_below_a_short_interval_too()
    {
        Assert.Equal((8.Seconds, 10.Seconds), ((new Scrape(Port: 1) { Every = 10.Seconds }).Timeout, new Scrape(Port: 1).Timeout));
        Assert.Empty(Fixture.Find("DG2010", Fixture.Service with { Scrape = new(Port: 1) { Every = 10.Seconds } }));
    }

    [Fact]
    public void An_interval_too_long_for_the_rules_windows_is_found() =>
        Fixture.One("DG2010", Fixture.Service with { Scrape = new(Port: 1) { Every = 2.Minutes } });

    [Theory]
    [InlineData(0)]
    [InlineData(65536)]
    public void A_number_that_is_no_port_is_found(int port) => Fixture.One("DG2010", Fixture.Service with { Scrape = new(port) });

    [Fact]
    public void A_published_number_that_is_no_port_is_found() => Fixture.One("DG2010", Fixture.Service with { Scrape = new(Port: 1) { Published = 70_000 } });

    [Fact]
    public void A_path_without_slash_is_found() => Fixture.One("DG2010", Fixture.Service with { Scrape = new(Port: 1) { Path = "metrics" } });

    [Theory]
    [InlineData("/metrics?a=1&a=2")]
    [InlineData("/metrics?")]
    [InlineData("/metrics#all")]
    [InlineData("/metrics?a=1 2")]
    public void A_question_that_cannot_be_asked_is_found(string path) => Fixture.One("DG2010", Fixture.Service with { Scrape = new(Port: 1) { Path = path } });

    [Fact]
    public void One_that_can_is_fine() => Assert.Empty(Fixture.Find("DG2010", Fixture.Service with { Scrape = new(Port: 1) { Path = "/v1/metrics?format=prometheus&all" } }));

    [Fact]
    public void The_slowest_scrape_that_fits_is_fine() => Assert.Empty(Fixture.Find("DG2010", Fixture.Service with { Scrape = new(Port: 65535) { Every = 75.Seconds } }));
}
