using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class ConsequencesTests
{
    static readonly Signal Misspelt = Events(Fixture.Requests[Fixture.Http.Method.Is("get")], Family.Golden, title: "Reads", warning: 5.PerSecond.For(5.Minutes), alert: "Reads");

    static readonly Objective NoBucket = Responsiveness(Fixture.Duration, within: 1.5.Seconds, target: 95.Percent, over: 30.Days);

    static IEnumerable<string> Codes(Service service) => Check.All(Bundle.Expand([Fixture.Stack(service)])).Select(found => found.Code).Order(StringComparer.Ordinal);

    [Fact]
    public void Only_codes_that_exist_are_explained()
    {
        var codes = Check.Rules.Select(rule => rule.Code).ToHashSet();
        Assert.All(Check.Rules.SelectMany(rule => rule.Explains), code => Assert.Contains(code, codes));
    }

    [Fact]
    public void Two_mistakes_are_two_findings()
    {
        Assert.Equal(["DG2009", "DG3004"], Codes(Fixture.Service with { Signals = [.. Fixture.Service.Signals, Misspelt], Objectives = [NoBucket] }));
        Assert.Equal(["DG3004", "DG6006"], Codes(Fixture.Service with { Objectives = [NoBucket], Routing = [Severity.Critical.To(Fixture.Pager)] }));
        Assert.Equal(["DG2010", "DG3004"], Codes(Fixture.Service with { Objectives = [NoBucket], Scrape = new(Port: 8080) { Every = 2.Minutes } }));
        Assert.Equal(["DG2004", "DG2009"], Codes(Fixture.Service with { Metrics = [Fixture.Requests], Signals = [.. Fixture.Service.Signals, Misspelt] }));
    }

    [Fact]
    public void Windows_that_are_too_short_for_the_scrapes_are_told_of_the_objective_and_not_of_what_it_records() => Assert.Equal(["DG3051"], Codes(Fixture.Service with
    {
        Scrape = new(Port: 8080) { Every = 1.Minutes },
        Objectives = [Availability(bad: Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, target: 99.Percent, over: 7.Days)],
    }));

    [Fact]
    public void The_same_mistake_at_two_lines_is_two_findings()
    {
        var other = Events(Fixture.Requests[Fixture.Http.Method.Is("put")], Family.Golden, title: "Writes");
        Assert.Equal(["DG2009", "DG2009"], Codes(Fixture.Service with { Signals = [.. Fixture.Service.Signals, Misspelt, other] }));
    }

    [Theory]
    [InlineData("DG1040", "(5..", "[5")]
    [InlineData("DG1003", "ge.", "pu.")]
    public void A_condition_that_several_signals_use_is_told_once_where_it_is_stated(string code, string one, string two)
    {
        var first = Fixture.Http.Method.Matches(one);
        var second = Fixture.Http.Method.Matches(two);
        var found = Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service with
        {
            Signals = [.. Fixture.Service.Signals, More(first, "First"), Count(first, "Second"), More(second, "Third")],
            Objectives = [Availability(bad: Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, target: 99.9.Percent, over: 30.Days)],
        })]));

        Assert.Equal([first.Syntax.Location, second.Syntax.Location], found.Select(found => found.Location));
        Assert.All(found, found => Assert.Equal(code, found.Code));

        static Signal More(Matcher<Fixture.Http> what, string title) => Condition(
            warning: (Fixture.Requests[what].Series.Over(5.Minutes).Rate().Sum() > 5).For(5.Minutes),
            alert: title, title: title, meaning: "There is much of it.");

        static Signal Count(Matcher<Fixture.Http> what, string title) => Condition(
            warning: (Fixture.Requests[what].Series.Over(5.Minutes).Increase().Sum() > 5).For(5.Minutes),
            alert: title, title: title, meaning: "There is much of it.");
    }

    [Fact]
    public void What_an_error_explains_at_its_own_line_is_told_at_another()
    {
        var condition = Condition(
            warning: (Fixture.Requests[Fixture.Http.Method.Is("put")].Series.Over(5.Minutes).Rate().Sum() > 5).For(5.Minutes),
            alert: "Writes", title: "Writes", meaning: "Much is written.");
        Assert.Equal(["DG1003", "DG2009"], Codes(Fixture.Service with { Signals = [.. Fixture.Service.Signals, Misspelt, condition] }));
    }

    [Fact]
    public void Only_errors_explain() => Assert.All(
        Check.Rules.Where(rule => !rule.Explains.IsEmpty), rule => Assert.Equal(DiagnosticSeverity.Error, rule.Severity));
}
