using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class UnreachableShareTests
{
    static Service Above(Ratio share) =>
        Fixture.Service with { Signals = [Errors(Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, warning: share.For(10.Minutes))] };

    static Service Below(Ratio share) => Fixture.Service with
    {
        Signals = [HitRate(Fixture.Requests[Fixture.Http.Method.Is("GET")], Fixture.Requests[Fixture.Http.Method.Is("POST")], warning: share.For(10.Minutes))],
    };

    static readonly Gauge<NoLabels> Workers = new("busy_workers", "Workers at work.");

    static readonly Gauge<NoLabels, Ratio> Memory = new("memory_used_ratio", "Memory in use.");

    static readonly Counter<NoLabels, Seconds> Pauses = new("pause_seconds_total", "Time of pauses.");

    static Service Pausing(Ratio share) => Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, Pauses],
        Signals = [TimeSpent(Pauses, title: "Pauses", warning: share.For(10.Minutes), subject: "pauses", alert: "LongPauses")],
    };

    static Service Used(Ratio share) => Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, Memory],
        Signals = [Utilization(Memory, title: "Memory", warning: share.For(10.Minutes), alert: "MemoryUsed")],
    };

    [Theory]
    [InlineData(-100, 0)]
    [InlineData(-120, 1)]
    public void What_can_be_below_0_is_told_of_there(int limit, int found)
    {
        var signal = new Gauge<NoLabels>("signal_dbm", "Strength of the signal.") { Minimum = -120, Maximum = -20 };
        Assert.Equal(found, Fixture.Find("DG3003", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, signal], Signals = [Remaining(signal, "Signal", warning: limit.For(10.Minutes), alert: "WeakSignal")] }).Count);
    }

    static readonly Gauge<NoLabels, Percentage> Heap = new("heap_percent", "Heap in use."), Cpu = new("cpu_percent", "CPU in use.") { Maximum = 6400 };

    [Fact]
    public void A_percentage_that_is_taken_times_100_again_is_found()
    {
        Assert.Equal(
            ("HeapUsed asks for more than 9000 %, and a share of more than 1000 % is hardly one", "a threshold lies between 0 % and 100 %; where more can be used than there is, state the Maximum of heap_percent"),
            Fixture.Find("DG3003", Of(Utilization(Heap, title: "Heap", warning: 9000.Percent.For(5.Minutes), alert: "HeapUsed"))) is [var found] ? (found.Message, found.Hint) : default);
        Fixture.One("DG3003", Of(Condition(warning: (Heap.Series > 9000.Percent).For(5.Minutes), alert: "HeapUsed", title: "Heap", meaning: "It is full.")));
        Fixture.One("DG3003", Of(Condition(warning: (Heap.Series > 1e40).For(5.Minutes), alert: "HeapUsed", title: "Heap", meaning: "It is full.")));
        Fixture.One("DG3003", Of(Condition(warning: (Heap.Series.Over(10.Minutes).Avg() > 9000.Percent).For(5.Minutes), alert: "HeapUsed", title: "Heap", meaning: "It is full.")));
    }

    [Fact]
    public void What_can_be_so_much_may_be_asked_for_it()
    {
        Assert.Empty(Fixture.Find("DG3003", Of(Utilization(Cpu, title: "CPU", warning: 4000.Percent.For(5.Minutes), alert: "CpuUsed"))));
        Assert.Empty(Fixture.Find("DG3003", Of(Utilization(Heap, title: "Heap", warning: 150.Percent.For(5.Minutes), alert: "HeapUsed"))));
        Assert.Empty(Fixture.Find("DG3003", Of(Condition(warning: (Heap.Series > 90.Percent).For(5.Minutes), alert: "HeapUsed", title: "Heap", meaning: "It is full."))));
        Assert.Empty(Fixture.Find("DG3003", Of(Condition(warning: (Workers.Series / Workers.Series.Offset(1.Days) > 2000.Percent).For(5.Minutes), alert: "Own", title: "Own", meaning: "It is so."))));
    }

    static Service Of(Signal signal) => Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Heap, Cpu, Workers], Signals = [signal] };

    static readonly Gauge<NoLabels> Idle = new("idle_workers", "Workers that wait.");

    static Service Left(Ratio share) => Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, Idle, Workers],
        Signals = [Remaining(Idle, outOf: Workers, title: "Idle", warning: share.For(10.Minutes), alert: "FewIdle")],
    };

    static Service Changing(int drop, int spike) =>
        Fixture.Service with { Signals = [Traffic(Fixture.Requests, by: [Fixture.Http.Route], drop: drop.Percent.For(5.Minutes), spike: spike.Percent.For(5.Minutes))] };

    [Fact]
    public void A_share_above_all_is_found()
    {
        Fixture.One("DG3003", Above(100.Percent));
        Fixture.One("DG3003", Above(500.Percent));
    }

    [Fact]
    public void A_rest_below_nothing_or_more_than_the_whole_is_found()
    {
        Fixture.One("DG3003", Left(0.Percent));
        Fixture.One("DG3003", Left(110.Percent));
        Assert.Empty(Fixture.Find("DG3003", Left(100.Percent)));
    }

    [Fact]
    public void Less_than_nothing_is_never_left()
    {
        Service With(int least) => Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Idle], Signals = [Remaining(Idle, title: "Idle", warning: least.For(10.Minutes), alert: "NoneIdle")] };
        Assert.Equal("NoneIdle can never fire: nothing is below 0; it fires below its threshold: 1 is told of when none is left", $"{Fixture.One("DG3003", With(0)).Message}; {Fixture.One("DG3003", With(0)).Hint}");
        Assert.Empty(Fixture.Find("DG3003", With(1)));
    }

    [Fact]
    public void A_share_below_nothing_is_found() => Fixture.One("DG3003", Below(0.Percent));

    [Fact]
    public void A_share_that_is_always_passed_is_found()
    {
        Assert.Contains("fires for ever: a share is always above -5 %", Fixture.One("DG3003", Above((-5).Percent)).Message, StringComparison.Ordinal);
        Assert.Contains("fires for ever: a share is always below 150 %", Fixture.One("DG3003", Below(150.Percent)).Message, StringComparison.Ordinal);
        Fixture.One("DG3003", Used((-1).Percent));
    }

    [Fact]
    public void Time_that_nothing_can_take_is_found()
    {
        Fixture.One("DG3003", Pausing(100.Percent));
        Assert.Empty(Fixture.Find("DG3003", Pausing(10.Percent)));
    }

    [Fact]
    public void What_is_used_may_be_more_than_was_given() => Assert.Empty(Fixture.Find("DG3003", Used(120.Percent)));

    [Theory]
    [InlineData(100, 300)]
    [InlineData(150, 300)]
    [InlineData(0, 300)]
    [InlineData(30, 100)]
    [InlineData(30, 20)]
    public void A_drop_or_spike_that_is_none_is_found(int drop, int spike) => Fixture.One("DG3003", Changing(drop, spike));

    [Fact]
    public void A_drop_below_and_a_spike_above_the_usual_are_fine() => Assert.Empty(Fixture.Find("DG3003", Changing(99, 101)));

    [Fact]
    public void Shares_that_can_be_passed_are_fine()
    {
        Assert.Empty(Fixture.Find("DG3003", Above(99.9.Percent)));
        Assert.Empty(Fixture.Find("DG3003", Below(100.Percent)));
    }

    static Service Holding(int capacity) => Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, Workers],
        Signals = [.. Fixture.Service.Signals, Saturation(Workers, capacity, "workers", critical: 90.Percent.For(5.Minutes), warning: 80.Percent.For(5.Minutes))],
    };

    /// <summary>A share of nothing is above every threshold.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_capacity_of_nothing_is_told_alone(int capacity) =>
        Assert.Equal($"a capacity of {capacity} is none", Assert.Single(Check.All(Bundle.Expand([Fixture.Stack(Holding(capacity))]))).Message);

    [Fact]
    public void A_capacity_of_one_is_enough() => Assert.Empty(Fixture.Find("DG3003", Holding(1)));
}
