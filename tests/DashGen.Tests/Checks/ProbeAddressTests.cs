namespace DashGen.Tests.Checks;

public sealed class ProbeAddressTests
{
    static IReadOnlyList<Diagnostic> Find(HealthProbe? probe) =>
        Fixture.Find("DG2032", Fixture.Service with { Scrape = Fixture.Service.Scrape with { Health = probe } });

    [Theory]
    [InlineData("health", "blackbox-exporter:9115", "the health probe's path \"health\" does not begin with /")]
    [InlineData("/metrics", "blackbox-exporter:9115", "the health probe of shop asks for /metrics, which is the page of its metrics")]
    [InlineData("/health", "blackbox-exporter", "the exporter \"blackbox-exporter\" is no host and port")]
    [InlineData("/health", "http://blackbox-exporter:9115", "the exporter \"http://blackbox-exporter:9115\" is no host and port")]
    public void A_probe_that_cannot_work_is_found(string path, string exporter, string message) =>
        Assert.Equal(message, Assert.Single(Find(new HealthProbe(path) { Exporter = exporter })).Message);

    [Fact]
    public void One_that_can_is_quiet_and_so_is_none()
    {
        Assert.Empty(Find(new HealthProbe("/health")));
        Assert.Empty(Find(null));
    }
}
