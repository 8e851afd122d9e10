using DashGen.Grafana;
using static DashGen.Signals;

namespace DashGen.Tests.Checks.Dashboards;

/// <summary>The dashboard of all objectives of a stack is of no service, and no service's choice filters it.</summary>
public sealed class ObjectiveBoardTests
{
    static readonly TargetLabel Environment = new("environment", new Cardinality(1));

    static readonly Service Filtered = Fixture.Service with { Filters = [Filter.By(TargetLabel.Instance), Filter.By(Fixture.Http.Method), Filter.By(Environment)] };

    static readonly Service Other = new("bank")
    {
        Owner = Fixture.Team, Scrape = new(Port: 9000), Metrics = Fixture.Service.Metrics, Signals = Fixture.Service.Signals, Objectives = Fixture.Service.Objectives, Routing = Fixture.Service.Routing,
    };

    static readonly Stack Stack = Fixture.Stack(Filtered, Other) with { Labels = [new(Environment, "dev")] };

    [Fact]
    public void Nothing_is_wrong_with_it() => Assert.Empty(Check.All(Bundle.Expand([Stack])));

    [Fact]
    public void It_asks_for_variables_that_it_has_and_stays_with_what_the_stack_adds()
    {
        var board = Assert.Single(ObjectiveBoard.Of(Bundle.Expand([Stack]).Stacks[0]));
        var asked = DashboardQueries.Of(DashboardLowering.Lower(board)).Panels.Select(panel => panel.Query).OfType<PrometheusQuery>().Select(query => query.Expr ?? "").ToList();
        Assert.NotEmpty(asked);
        Assert.All(asked, query => Assert.DoesNotContain('$', query.Replace("$__", "", StringComparison.Ordinal)));
        Assert.All(asked, query => Assert.Contains("environment=\"dev\"", query, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_objective_has_a_line_of_its_own_though_one_line_of_code_makes_several()
    {
        EquatableArray<string> routes = ["/a", "/b"];
        var promising = Fixture.Service with { Objectives = [.. routes.Select(Promise)] };
        var row = Assert.Single(Assert.Single(ObjectiveBoard.Of(Bundle.Expand([Fixture.Stack(promising)]).Stacks[0])).Rows);
        Assert.Equal(routes.SelectMany(route => Enumerable.Repeat(route, 4)), row.Panels.Select(panel => panel.Title["Availability of ".Length..][..2]));
    }

    static Objective Promise(string route) => Availability(
        bad: Fixture.Requests[Fixture.Http.Route.Is(route), Fixture.ServerError], outOf: Fixture.Requests[Fixture.Http.Route.Is(route)], target: 99.Percent, over: 30.Days, alert: "Bad" + route[1..].ToUpperInvariant(), title: "Availability of " + route);
}
