using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class ShareOfAnotherUnitTests
{
    static readonly Gauge<NoLabels> Files = new("files", "Files that are open."), Limit = new("files_max", "Files that may be open.");
    static readonly Gauge<NoLabels, Bytes> Size = new("disk_bytes", "Size of the disk.");
    static readonly Counter<NoLabels> Failed = new("failed_total", "Writes that failed."), Writes = new("writes_total", "Writes.");
    static readonly Counter<NoLabels, Bytes> Sent = new("sent_bytes_total", "What was sent.");
    static readonly Histogram<NoLabels, Seconds> Time = new("wait_seconds", "Time to wait.") { Buckets = [1, 2] };

    static IReadOnlyList<Diagnostic> Find(Signal signal) =>
        Fixture.Find("DG3009", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Files, Limit, Size, Failed, Writes, Sent, Time], Signals = [signal] });

    [Fact]
    public void A_whole_of_another_unit_is_found()
    {
        Assert.Equal("Saturated compares files (a number) with disk_bytes (bytes)", Assert.Single(Find(Saturation(Files, outOf: Size, "files", warning: 90.Percent.For(5.Minutes)))).Message);
        Assert.Single(Find(Remaining(Files, outOf: Size, "Rest", warning: 10.Percent.For(5.Minutes), alert: "Low")));
        Assert.Single(Find(PoolUsage(Files, free: Size, "files", warning: 90.Percent.For(5.Minutes))));
        Assert.Single(Find(Errors(Failed, outOf: Sent, warning: 1.Percent.For(5.Minutes))));
    }

    [Fact]
    public void So_is_a_quotient_that_is_not_what_it_is_compared_with()
    {
        Assert.Single(Find(Own(Files.Series / Size.Series > 90.Percent)));
        Assert.Equal(
            "Own divides a number a second by seconds a second and compares that with seconds",
            Assert.Single(Find(Own(Time.Observations.Over(5.Minutes).Rate().Sum() / Time.Total.Over(5.Minutes).Rate().Sum() > 1.Seconds))).Message);
    }

    [Fact]
    public void Of_one_unit_they_are_fine()
    {
        Assert.Empty(Find(Saturation(Files, outOf: Limit, "files", warning: 90.Percent.For(5.Minutes))));
        Assert.Empty(Find(Errors(Failed, outOf: Writes, warning: 1.Percent.For(5.Minutes))));
        Assert.Empty(Find(Own(Files.Series / Limit.Series > 90.Percent)));
        Assert.Empty(Find(Own(Time.Total.Over(5.Minutes).Rate().Sum() / Time.Observations.Over(5.Minutes).Rate().Sum() > 1.Seconds)));
        Assert.Empty(Find(Own(Files.Series.Sum() / Writes.Series.Over(5.Minutes).Rate().Sum() > 30.Seconds)));
        Assert.Empty(Find(Own(Size.Series.Sum() / Sent.Series.Over(5.Minutes).Rate().Sum() < 4.Hours)));
        Assert.Empty(Find(Own(Sent.Series.Over(5.Minutes).Rate().Sum() / Writes.Series.Over(5.Minutes).Rate().Sum() > 4.Kibibytes)));
    }

    static Signal Own(PromQL.InstantVector<NoLabels> when) => Condition(warning: when.For(5.Minutes), alert: "Own", title: "Own", meaning: "It is so.");
}
