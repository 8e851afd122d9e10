using static DashGen.Signals;

namespace DashGen.Tests.Runbooks;

public sealed class AdviceTests
{
    static readonly Signal Plain = Errors(Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, critical: 5.Percent.For(5.Minutes), of: "orders");

    static RunbookNotes Notes(Signal signal) => Assert.Single(
        Bundle.Expand([Fixture.Stack(Fixture.Service with { Signals = [signal], Objectives = [] })]).Stacks[0].Services[0].Alerts,
        alert => alert.Name == "HighErrorRate").Runbook;

    [Fact]
    public void A_definition_says_what_it_knows_better_and_the_signal_says_the_rest()
    {
        var (own, plain) = (Notes(Plain with { Advice = new() { Causes = ["The warehouse is closed."] } }), Notes(Plain));
        Assert.Equal(["The warehouse is closed."], own.Causes);
        Assert.Equal(plain with { Causes = own.Causes }, own);
    }

    [Fact]
    public void A_share_of_errors_says_of_what() => Assert.Equal("the share of orders that fail is above 5 %", Notes(Plain).Condition);

    [Fact]
    public void What_the_service_does_not_watch_is_not_asked_about() => Assert.DoesNotContain(Notes(Plain).Checks, check => check.Contains("further down", StringComparison.Ordinal));

    [Fact]
    public void Advice_is_text_like_any_other() => Assert.Contains(
        "../",
        Fixture.One("DG2007", Fixture.Service with { Signals = [Plain with { Advice = new() { Meaning = "See ../other." } }], Objectives = [] }).Message,
        StringComparison.Ordinal);
}
