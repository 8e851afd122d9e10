using static DashGen.Signals;

namespace DashGen.Tests.Checks.Dashboards;

public sealed class DashboardRulesTests
{
    static readonly Board Fast = new("Shop") { Refresh = 10.Seconds };

    [Fact]
    public void A_dashboard_that_refreshes_faster_than_it_is_scraped_is_found_where_it_is_defined()
    {
        var found = Fixture.One("DG5028", Fixture.Service with { Dashboards = [Fast] });
        Assert.Equal((Fast.Location, DiagnosticSeverity.Warning), (found.Location, found.Severity));
        Assert.Contains("dashboard \"Shop\": the dashboard refreshes every 10s", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dashboard_that_says_nothing_refreshes_no_faster_than_its_service_is_scraped() =>
        Assert.Empty(Fixture.Find("DG5028", Fixture.Service with { Scrape = Fixture.Service.Scrape with { Every = 1.Minutes }, Dashboards = [new("Shop")] }));

    [Fact]
    public void A_warning_that_is_meant_is_not_reported()
    {
        var meant = Fast with { Suppress = [new("DG5028", because: "a wall display")] };
        Assert.Empty(Fixture.Find("DG5028", Fixture.Service with { Dashboards = [meant] }));
        Assert.Empty(Fixture.Find("DG5104", Fixture.Service with { Dashboards = [meant] }));
    }

    [Fact]
    public void A_signal_suppresses_what_its_panel_is_warned_of()
    {
        var signal = Events(Fixture.Requests, Family.Golden, title: "Everything", by: [Fixture.Http.Route, Fixture.Http.Status, Fixture.Http.Method]);
        Assert.NotEmpty(Fixture.Find("DG1027", Fixture.Service with { Signals = [signal] }));
        Assert.Empty(Fixture.Find("DG1027", Fixture.Service with { Signals = [signal with { Suppress = [new("DG1027", because: "only for the operator")] }] }));
    }

    [Fact]
    public void A_suppression_that_hides_nothing_is_found_where_it_stands()
    {
        Suppression left = new("DG5028", because: "a wall display");
        var found = Fixture.One("DG5104", Fixture.Service with { Dashboards = [Fast with { Refresh = 30.Seconds, Suppress = [left] }] });
        Assert.Equal(left.Location, found.Location);
    }

    /// <summary>Dashboards of a wrong definition are not looked at, so nothing is known of what they would be warned of.</summary>
    [Fact]
    public void Where_something_is_wrong_no_suppression_hides_nothing()
    {
        var twice = Events(Fixture.Requests, Family.Golden, title: "Request Rate");
        Assert.Empty(Fixture.Find("DG5104", Fixture.Service with { Signals = [.. Fixture.Service.Signals, twice], Dashboards = [Fast with { Suppress = [new("DG5028", because: "a wall display")] }] }));
    }

    [Fact]
    public void An_error_cannot_be_suppressed()
    {
        var second = Events(Fixture.Requests, Family.Golden, title: "Request Rate") with { Suppress = [new("DG5101", because: "no")] };
        Assert.NotEmpty(Fixture.Find("DG5101", Fixture.Service with { Signals = [.. Fixture.Service.Signals, second] }));
    }

    [Fact]
    public void A_reason_is_asked_for() =>
        Assert.StartsWith("nothing says why DG5028 is suppressed", Assert.Throws<ArgumentException>(() => new Suppression("DG5028", because: " ")).Message, StringComparison.Ordinal);
}
