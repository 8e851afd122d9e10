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
}
