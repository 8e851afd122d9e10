using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class DeadAlertTests
{
    static Service With(params Signal[] signals) =>
        Fixture.Service with { Signals = [.. signals, .. Fixture.Service.Signals], Objectives = [] };

    /// <summary>Why the first alert is dead, where simpler checks have said so already.</summary>
    static string? Dead(Signal signal) => StackProofs.Of(Bundle.Expand([Fixture.Stack(With(signal))]).Stacks[0]).Rules[1].Alerts
        .First(proof => proof.Alert.Location == signal.Location).Derivation.Dead;

    [Fact]
    public void Conditions_that_no_series_meets_together_are_found()
    {
        var both = Fixture.Requests[Fixture.Http.Status.Is("500"), Fixture.Http.Status.Is("502")];
        var found = Fixture.One("DG4102", With(Errors(both, outOf: Fixture.Requests, critical: 5.Percent.For(5.Minutes), alert: "Both", title: "Both")));
        Assert.Contains("Both can never fire: no series of http_requests_total is selected by", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_above_all_is_dead() =>
        Assert.NotNull(Dead(Errors(Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, critical: 100.Percent.For(5.Minutes), alert: "All", title: "All")));

    [Fact]
    public void A_quantile_beyond_the_last_bucket_is_dead() =>
        Assert.NotNull(Dead(Latency(Fixture.Duration, quantile: 95.Percent, critical: 5.Seconds.For(5.Minutes), alert: "Slow", title: "Slow")));

    [Fact]
    public void Milliseconds_taken_for_seconds_are_dead() =>
        Assert.NotNull(Dead(Latency(Fixture.Duration, quantile: 95.Percent, critical: 2000.Seconds.For(5.Minutes), alert: "Slow", title: "Slow")));

    [Fact]
    public void A_spike_that_must_last_until_it_is_usual_is_dead() =>
        Assert.EndsWith("> 3 true for 45 minutes", Dead(Traffic(Fixture.Requests, spike: 300.Percent.For(45.Minutes), alert: "Long", title: "Long")), StringComparison.Ordinal);

    [Fact]
    public void Alerts_that_can_fire_are_fine() => Assert.Empty(Fixture.Find("DG4102", With(
        Errors(Fixture.Requests[Fixture.Http.Method.Is("GET")], outOf: Fixture.Requests, critical: 99.Percent.For(5.Minutes), alert: "Most", title: "Most"),
        Latency(Fixture.Duration, quantile: 99.Percent, critical: 4.9.Seconds.For(5.Minutes), alert: "Slow", title: "Slow"))));
}
