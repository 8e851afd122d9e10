using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class ExpressionRulesTests
{
    [Fact]
    public void A_panel_with_more_series_than_anyone_can_read_is_found_at_its_signal()
    {
        var signal = Events(Fixture.Requests, Family.Golden, title: "Everything", by: [Fixture.Http.Route, Fixture.Http.Status, Fixture.Http.Method]);
        var found = Fixture.One("DG1027", Fixture.Service with { Signals = [signal] });
        Assert.Equal((signal.Location, DiagnosticSeverity.Warning), (found.Location, found.Severity));
        Assert.Contains("1,000 series", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scrape_too_rare_for_the_windows_is_found_by_the_analyzer_too() =>
        Assert.NotEmpty(Fixture.Find("DG1023", Fixture.Service with { Scrape = new(Port: 8080) { Every = 4.Minutes } }));

    [Fact]
    public void What_signals_make_is_fine() =>
        Assert.DoesNotContain(Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service)])), found => found.Code.StartsWith("DG1", StringComparison.Ordinal));
}
