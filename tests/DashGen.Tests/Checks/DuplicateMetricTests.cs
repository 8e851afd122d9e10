namespace DashGen.Tests.Checks;

public sealed class DuplicateMetricTests
{
    [Fact]
    public void The_second_of_two_metrics_of_one_name_is_found()
    {
        Counter<NoLabels> again = new("http_requests_total", "Requests, again.");
        var found = Fixture.One("DG2001", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, again] });
        Assert.Equal(again.Location, found.Location);
    }

    [Fact]
    public void So_is_a_series_of_a_histogram_that_is_listed_too()
    {
        Counter<NoLabels> count = new("http_request_duration_seconds_count", "Requests, again.");
        Assert.Equal("http_request_duration_seconds_count is a series of the histogram http_request_duration_seconds, which is listed too", Fixture.One("DG2001", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, count] }).Message);
    }

    [Fact]
    public void Two_services_may_expose_metrics_of_one_name() =>
        Assert.Empty(Fixture.Find("DG2001", Fixture.Stack(Fixture.Service, Fixture.Service with { Owner = Fixture.Team })));
}
