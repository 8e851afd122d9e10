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
    public void What_is_wrong_in_an_expression_is_told_once_for_all_that_a_signal_makes_of_it()
    {
        var signal = Condition(
            warning: (Fixture.Requests[Fixture.Http.Method.Is("get")].Series.Over(5.Minutes).Rate().Sum() > 5).For(5.Minutes),
            alert: "Reads", title: "Reads", meaning: "Much is read.");
        var found = Fixture.One("DG1003", Fixture.Service with { Signals = [.. Fixture.Service.Signals, signal] });
        Assert.StartsWith("Reads and \"Reads\": method is never \"get\"", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_signals_make_is_fine() =>
        Assert.DoesNotContain(Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service)])), found => found.Code.StartsWith("DG1", StringComparison.Ordinal));

    [Fact]
    public void Series_are_counted_for_the_targets_that_there_are()
    {
        var signal = Chart(Fixture.Requests[Fixture.Http.Method.Is("GET"), Fixture.Http.Status.Is("200")].Series.Over(PromQL.RangeDuration.RateInterval).Rate(), "Reads", "How much is read.");
        Assert.Empty(Fixture.Find("DG1027", Fixture.Service with { Signals = [.. Fixture.Service.Signals, signal] }));
        Assert.NotEmpty(Fixture.Find("DG1027", Fixture.Service with { Scrape = new(Port: 8080) { Hosts = ["a", "b", "c"] }, Signals = [.. Fixture.Service.Signals, signal] }));
    }
}
