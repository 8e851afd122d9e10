using static DashGen.Signals;

namespace DashGen.Tests.Checks;

/// <summary>Shares whose part is the whole.</summary>
public sealed class ShareOfItselfTests
{
    static readonly Counter<Fixture.Http> Failed = Fixture.Requests[Fixture.ServerError];

    static readonly Gauge<NoLabels> Slots = new("slots", "Slots.");

    static Service With(params Signal[] signals) => Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Slots], Signals = [.. signals], Objectives = [] };

    static string Message(Signal signal) => Fixture.One("DG3008", With(signal)).Message;

    [Fact]
    public void A_part_that_is_the_whole_is_found() => Assert.Equal(
        "HighErrorRate compares http_requests_total with itself",
        Message(Errors(Fixture.Requests, outOf: Fixture.Requests, critical: 5.Percent.For(5.Minutes), alert: "HighErrorRate")));

    [Fact]
    public void A_selection_on_the_wrong_side_is_found()
    {
        var found = Fixture.One("DG3008", With(Errors(Fixture.Requests, outOf: Failed, critical: 5.Percent.For(5.Minutes), alert: "HighErrorRate")));
        Assert.Equal("HighErrorRate compares http_requests_total with http_requests_total{status_code=~\"5..\"}, which is a part of it", found.Message);
        Assert.Equal("the two are the wrong way round: the part comes first", found.Hint);
    }

    [Fact]
    public void A_rest_that_holds_the_part_is_found() => Assert.Equal(
        "LowCacheHitRate adds http_requests_total to http_requests_total{status_code=~\"5..\"}, which is a part of it to have the whole",
        Message(HitRate(Failed, Fixture.Requests, warning: 60.Percent.For(5.Minutes))));

    [Fact]
    public void A_gauge_out_of_itself_is_found() => Assert.Contains(
        "with itself", Message(Saturation(Slots, outOf: Slots, "slots", warning: 60.Percent.For(5.Minutes), alert: "Full")), StringComparison.Ordinal);

    [Fact]
    public void A_promise_of_itself_is_found() => Assert.Single(Fixture.Find("DG3008", Fixture.Service with
    {
        Objectives = [Availability(bad: Fixture.Requests, outOf: Fixture.Requests, target: 99.9.Percent, over: 30.Days)],
    }));

    [Fact]
    public void What_is_counted_is_among_what_it_is_counted_out_of()
    {
        Assert.Equal(
            "HighErrorRate counts http_requests_total{status_code=~\"5..\"} out of http_requests_total{status_code=~\"2..\"}, which has none of them",
            Message(Errors(Failed, outOf: Fixture.Requests[Fixture.Http.Status.Matches("2..")], critical: 5.Percent.For(5.Minutes), alert: "HighErrorRate")));
        Message(Errors(Fixture.Requests[Fixture.Http.Method.Is("GET")], outOf: Fixture.Requests[Fixture.Http.Method.Is("POST")], critical: 5.Percent.For(5.Minutes), alert: "Reads"));
        Assert.Single(Fixture.Find("DG3008", Fixture.Service with
        {
            Objectives = [Availability(bad: Failed, outOf: Fixture.Requests[Fixture.Http.Status.IsNot("503"), Fixture.Http.Status.Matches("2..")], target: 99.9.Percent, over: 30.Days)],
        }));
    }

    [Fact]
    public void Of_each_value_of_what_was_selected_it_is_all_or_nothing()
    {
        Assert.Contains("of each status_code it is all or nothing", Message(Errors(Failed, outOf: Fixture.Requests, critical: 5.Percent.For(5.Minutes), per: [Fixture.Http.Status])), StringComparison.Ordinal);
        Assert.Empty(Fixture.Find("DG3008", With(Errors(Fixture.Requests[Fixture.ServerError, Fixture.Http.Method.Is("GET")], outOf: Fixture.Requests, critical: 5.Percent.For(5.Minutes), per: [Fixture.Http.Method]))));
    }

    [Fact]
    public void A_whole_that_has_only_some_of_the_part_is_warned_of()
    {
        var found = Fixture.One("DG3008", With(Errors(Failed, outOf: Fixture.Requests[Fixture.Http.Method.Is("POST")], critical: 5.Percent.For(5.Minutes), alert: "A")));
        Assert.Equal(
            ("A counts http_requests_total{status_code=~\"5..\"} out of http_requests_total{method=\"POST\"}, which has only some of them", "select method=\"POST\" in both, or in neither", DiagnosticSeverity.Warning),
            (found.Message, found.Hint, found.Severity));
        Assert.Empty(Fixture.Find("DG3008", With(Errors(
            Fixture.Requests[Fixture.ServerError, Fixture.Http.Method.Is("POST")], outOf: Fixture.Requests[Fixture.Http.Method.Is("POST")], critical: 5.Percent.For(5.Minutes)))));
    }

    [Fact]
    public void A_part_that_may_be_among_others_is_fine() => Assert.Empty(Fixture.Find("DG3008", With(
        Errors(Failed, outOf: Fixture.Requests[Fixture.Http.Route.IsNot("/health")], critical: 5.Percent.For(5.Minutes), alert: "A"),
        Errors(Fixture.Requests[Fixture.Http.Status.Is("503")], outOf: Fixture.Requests[Fixture.Http.Status.Matches("5..")], critical: 5.Percent.For(5.Minutes), alert: "B"))));

    [Fact]
    public void Different_selections_are_fine() => Assert.Empty(Fixture.Find("DG3008", With(
        Errors(Failed, outOf: Fixture.Requests, critical: 5.Percent.For(5.Minutes)),
        HitRate(Fixture.Requests[Fixture.Http.Method.Is("GET")], Fixture.Requests[Fixture.Http.Method.Is("POST")], warning: 60.Percent.For(5.Minutes)),
        Saturation(Fixture.InFlight, outOf: Slots, "slots", warning: 60.Percent.For(5.Minutes)))));
}
