using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class BeyondRetentionTests
{
    static IReadOnlyList<Diagnostic> Found(Signal signal, TimeSpan? retention) => Fixture.Find(
        "DG3010", Fixture.Stack(Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Fixture.InFlight], Signals = [.. Fixture.Service.Signals, signal] }) with { Retention = retention });

    static Signal SinceLast(TimeSpan time) =>
        Condition(warning: (Fixture.InFlight.Series - Fixture.InFlight.Series.Offset(time) > 5).For(5.Minutes), alert: "Grown", title: "Grown", meaning: "It has grown.");

    [Fact]
    public void What_is_no_longer_kept_cannot_be_compared()
    {
        var found = Assert.Single(Found(SinceLast(60.Days), 45.Days));
        Assert.Equal("Grown looks back 60 days, and Prometheus keeps samples for 45 days", found.Message);
        Assert.Single(Found(Chart(Fixture.InFlight.Series.Over(30.Days).Max(), title: "Most", help: "Most at once."), 15.Days));
    }

    [Fact]
    public void Neither_can_what_a_signal_looks_back() =>
        Assert.Equal("Rare looks back 20 days, and Prometheus keeps samples for 15 days", Assert.Single(Found(Rare(20.Days), 15.Days)).Message);

    static Signal Rare(TimeSpan window) => Events(Fixture.Requests[Fixture.ServerError], Family.Golden, "Rare", warning: 1.PerSecond.For(5.Minutes), window: window, alert: "Rare");

    [Fact]
    public void What_is_kept_is_fine()
    {
        var last = new Gauge<NoLabels, Timestamp>("backup_last_timestamp_seconds", "Last backup.");
        Assert.Empty(Found(Rare(10.Days), 15.Days));
        Assert.Empty(Fixture.Find("DG3010", Fixture.Stack(Fixture.Service with
        {
            Metrics = [.. Fixture.Service.Metrics, last], Signals = [Age(last, "Backup", warning: 20.Days.For(1.Hours), alert: "NoBackup")],
        }) with { Retention = 31.Days }));
        Assert.Empty(Found(SinceLast(7.Days), 45.Days));
        Assert.Empty(Found(SinceLast(60.Days), retention: null));
    }
}
