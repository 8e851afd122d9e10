using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class DuplicateRecordingTests
{
    static Signal Share(string regex, string title) =>
        Errors(Fixture.Requests[Fixture.Http.Status.Matches(regex)], outOf: Fixture.Requests, warning: 5.Percent.For(5.Minutes), alert: title, title: title);

    [Fact]
    public void Two_expressions_under_one_name_are_found() =>
        Fixture.One("DG4002", Fixture.Service with { Signals = [Share("5..", "A"), Share("5xx", "B")], Objectives = [] });

    [Fact]
    public void One_expression_asked_for_twice_is_recorded_once()
    {
        var service = Fixture.Service with { Signals = [Share("5..", "A"), Share("5..", "B")] };
        Assert.Empty(Fixture.Find("DG4002", service));
        Assert.Single(Bundle.Expand([Fixture.Stack(service)]).Stacks[0].Services[0].Recordings, recording => recording.Name.EndsWith(":ratio_rate5m", StringComparison.Ordinal));
    }

    [Fact]
    public void Shares_of_a_whole_and_of_a_selection_of_it_have_names_of_their_own()
    {
        var apart = Errors(Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests[Fixture.Http.Route.IsNot("/health")], warning: 5.Percent.For(5.Minutes), alert: "B", title: "B");
        var service = Fixture.Service with { Signals = [Share("5..", "A"), apart] };
        Assert.Empty(Fixture.Find("DG4002", service));
        Assert.Equal(
            ["job:http_requests_status_code_5xx:ratio_rate5m", "job:http_requests_status_code_5xx_of_http_requests_route_not__health:ratio_rate5m"],
            Bundle.Expand([Fixture.Stack(service)]).Stacks[0].Services[0].Recordings.Select(recording => recording.Name).Where(name => name.EndsWith(":ratio_rate5m", StringComparison.Ordinal)));
    }
}
