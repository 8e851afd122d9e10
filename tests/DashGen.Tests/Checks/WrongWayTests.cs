using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class WrongWayTests
{
    static Gauge<NoLabels, Timestamp> Named(string name) => new(name, "A moment.");

    static Service Ago(string name) => With(Named(name), moment => Age(moment, "Moment", warning: 90.Days.For(1.Hours), alert: "Old"));

    static Service Until(string name) => With(Named(name), moment => Remaining(moment, "Moment", warning: 14.Days.For(1.Hours), alert: "Soon"));

    static Service With(Gauge<NoLabels, Timestamp> moment, Func<Gauge<NoLabels, Timestamp>, Signal> signal) =>
        Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, moment], Signals = [.. Fixture.Service.Signals, signal(moment)] };

    [Theory]
    [InlineData("key_expires_timestamp_seconds")]
    [InlineData("certificate_not_after_timestamp_seconds")]
    [InlineData("next_run_timestamp_seconds")]
    public void What_lies_ahead_is_not_long_ago(string name)
    {
        var found = Fixture.One("DG2037", Ago(name));
        Assert.Equal(($"Old asks how long ago {name} is, which by its name lies ahead", "take Remaining, which asks how long is left"), (found.Message, found.Hint));
        Assert.Empty(Fixture.Find("DG2037", Until(name)));
    }

    [Theory]
    [InlineData("key_created_timestamp_seconds")]
    [InlineData("backup_last_success_timestamp_seconds")]
    [InlineData("process_start_time_seconds")]
    public void What_lies_behind_has_no_time_left(string name)
    {
        var found = Fixture.One("DG2037", Until(name));
        Assert.Equal(($"Soon asks how long is left until {name}, which by its name lies behind", "take Age, which asks how long ago it is"), (found.Message, found.Hint));
        Assert.Empty(Fixture.Find("DG2037", Ago(name)));
    }

    [Fact]
    public void So_it_is_with_promises()
    {
        var expires = Named("key_expires_timestamp_seconds");
        Fixture.One("DG2037", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, expires], Objectives = [Freshness(expires, 1.Days, target: 99.Percent, over: 30.Days)] });
    }

    [Theory]
    [InlineData("key_timestamp_seconds")]
    [InlineData("sale_start_timestamp_seconds")]
    [InlineData("last_expiry_check_timestamp_seconds")]
    public void A_name_that_says_neither_or_both_says_nothing(string name)
    {
        Assert.Empty(Fixture.Find("DG2037", Ago(name)));
        Assert.Empty(Fixture.Find("DG2037", Until(name)));
    }

    static readonly Gauge<NoLabels> Slots = new("slots", "Slots.");

    static IReadOnlyList<Diagnostic> Found(Gauge<NoLabels> gauge, Signal signal) =>
        Fixture.Find("DG2037", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, gauge, Slots], Signals = [signal] });

    [Theory]
    [InlineData("pool_free_slots")]
    [InlineData("disk_available")]
    [InlineData("licences_left")]
    public void What_is_left_is_not_too_much(string name)
    {
        Gauge<NoLabels> left = new(name, "What is left.");
        Assert.Equal(
            ($"Much is told when {name} is above a limit, and by its name that is what is left", "take Remaining, which is told below a limit"),
            Found(left, Level(left, "Much", warning: 10.For(5.Minutes), alert: "Much")) is [var found] ? (found.Message, found.Hint) : default);
        Assert.Single(Found(left, Saturation(left, capacity: 10, "slots", warning: 90.Percent.For(5.Minutes), alert: "Full")));
        Assert.Empty(Found(left, Remaining(left, "Left", warning: 10.For(5.Minutes), alert: "Few")));
        Assert.Empty(Found(left, Level(left, "Left")));
    }

    [Theory]
    [InlineData("pool_used_slots")]
    [InlineData("process_max_fds")]
    public void What_is_used_is_not_what_is_left(string name)
    {
        Gauge<NoLabels> used = new(name, "What is used.");
        Assert.Contains("by its name that is what is used", Assert.Single(Found(used, Remaining(used, "Few", warning: 10.For(5.Minutes), alert: "Few"))).Message, StringComparison.Ordinal);
        Assert.Single(Found(used, PoolUsage(Slots, free: used, "slots", warning: 90.Percent.For(5.Minutes), alert: "Full")));
        Assert.Empty(Found(used, Level(used, "Much", warning: 10.For(5.Minutes), alert: "Much")));
    }
}
