using DashGen.PromQL;
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
    public void A_condition_that_takes_the_time_from_what_lies_behind_is_found()
    {
        Service Ahead(string name) => With(Named(name), moment => Condition(alert: "Late", title: "Late", meaning: "It is late.", warning: ((moment.Series - ScalarValue.Time) > 26.Hours).For(1.Hours)));
        Service Since(string name) => With(Named(name), moment => Condition(alert: "Late", title: "Late", meaning: "It is late.", warning: ((ScalarValue.Time - moment.Series) > 26.Hours).For(1.Hours)));
        Assert.Equal("Late asks how far ahead run_finished_timestamp_seconds lies, and by its name it lies behind", Fixture.One("DG2037", Ahead("run_finished_timestamp_seconds")).Message);
        Assert.Empty(Fixture.Find("DG2037", Since("run_finished_timestamp_seconds")));
        Assert.Empty(Fixture.Find("DG2037", Ahead("key_expires_timestamp_seconds")));
    }

    [Theory]
    [InlineData("http_position_sent", "http_position_written", true)]
    [InlineData("commit_head", "log_applied", false)]
    public void Positions_that_are_swapped_are_found(string ahead, string behind, bool found)
    {
        Gauge<NoLabels> first = new(ahead, "A position."), second = new(behind, "A position.");
        var messages = Fixture.Find("DG2037", Fixture.Service with
        {
            Metrics = [.. Fixture.Service.Metrics, first, second],
            Signals = [Backlog(first, second, title: "Backlog", warning: 10.For(5.Minutes), alert: "Behind")],
        }).Select(one => one.Message);
        Assert.Equal(found ? [$"Behind takes {ahead} and {behind} the other way round than their names say"] : [], messages);
    }

    [Fact]
    public void A_whole_that_is_a_part_is_found()
    {
        Gauge<NoLabels> size = new("disk_size", "Size."), used = new("disk_used", "Used.");
        Assert.Single(Both(Saturation(size, outOf: used, "blocks", warning: 90.Percent.For(5.Minutes), alert: "Full")));
        Assert.Empty(Both(Saturation(used, outOf: size, "blocks", warning: 90.Percent.For(5.Minutes), alert: "Full")));
        IReadOnlyList<Diagnostic> Both(Signal signal) => Fixture.Find("DG2037", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, size, used], Signals = [signal] });
    }

    [Theory]
    [InlineData("hosts_healthy")]
    [InlineData("hosts_free")]
    public void What_should_be_high_is_not_told_above_a_limit(string name)
    {
        Gauge<NoLabels> gauge = new(name, "Hosts.");
        Assert.Single(Found(gauge, Level(gauge, "Hosts", warning: 3.For(5.Minutes), alert: "Hosts")));
        Assert.Empty(Found(gauge, Remaining(gauge, "Hosts", warning: 3.For(5.Minutes), alert: "Hosts")));
    }

    [Theory]
    [InlineData("errors_pending")]
    [InlineData("queue_depth")]
    public void What_should_be_low_is_not_what_is_left(string name)
    {
        Gauge<NoLabels> gauge = new(name, "Things.");
        Assert.Single(Found(gauge, Remaining(gauge, "Things", warning: 3.For(5.Minutes), alert: "Things")));
        Assert.Empty(Found(gauge, Level(gauge, "Things", warning: 3.For(5.Minutes), alert: "Things")));
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
            ($"Much is told when {name} is above a limit, and by its name that is how it should be", "take what is told below a limit, as Remaining is"),
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
        Assert.Contains("by its name that is something else", Assert.Single(Found(used, Remaining(used, "Few", warning: 10.For(5.Minutes), alert: "Few"))).Message, StringComparison.Ordinal);
        Assert.Single(Found(used, PoolUsage(Slots, free: used, "slots", warning: 90.Percent.For(5.Minutes), alert: "Full")));
        Assert.Empty(Found(used, Level(used, "Much", warning: 10.For(5.Minutes), alert: "Much")));
    }
}
