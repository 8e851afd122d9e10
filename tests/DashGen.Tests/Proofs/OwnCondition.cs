using DashGen.PromQL;
using DashGen.Testing;
using static DashGen.Signals;

namespace DashGen.Tests.Proofs;

/// <summary>A service with disks, one condition of its own, and what is proved of that.</summary>
static class OwnCondition
{
    public sealed class Disk : LabelSet<Disk>
    {
        public static readonly Label<Disk> FileSystem = new("fstype", values: ["tmpfs", "ext4"]);
    }

    public sealed class Builds : LabelSet<Builds>
    {
        public static readonly Label<Builds> Task = new("task", atMost: 20);
        public static readonly Label<Builds> Version = new("version", atMost: 10);
    }

    public static readonly Gauge<Builds> Running = new("disk_builds", "Builds that run on the disk.");
    public static readonly Gauge<Builds, Timestamp> Began = new("disk_build_began_timestamp_seconds", "When a build began."), Ended = new("disk_build_ended_timestamp_seconds", "When it ended.");
    public static readonly Gauge<Disk> Size = new("disk_blocks", "Blocks of the disk.");
    public static readonly Gauge<Disk, Timestamp> Started = new("disk_started_timestamp_seconds", "When it was mounted.");
    public static readonly Histogram<Disk, Seconds> Time = new("disk_write_seconds", "Time of a write.") { Buckets = [0.1, 1, 5, 10, 60] };
    public static readonly Gauge<Disk> Free = new("disk_free_blocks", "Blocks that are free.");
    public static readonly StateGauge<Disk, DayOfWeek> Health = new("disk_health", "Health of the disk.");
    public static readonly Gauge<Disk, Seconds> Offset = new("disk_clock_offset_seconds", "How far its clock is off.");
    public static readonly Counter<Disk, Bytes> Sent = new("disk_sent_bytes_total", "What was sent.");
    public static readonly Gauge<Disk> Strength = new("disk_signal_dbm", "Strength of its signal.") { Minimum = -120, Maximum = -20 };
    public static readonly Gauge<Disk, Bytes> Room = new("disk_room_bytes", "What is left.");
    public static readonly EquatableArray<Gauge<Disk>> Many = [.. Enumerable.Range(0, 17).Select(i => new Gauge<Disk>($"disk_part_{i}", "One of many parts."))];
    public static readonly Counter<Disk> Failures = new("disk_failures_total", "Writes that failed.");

    public static Signal Alert<L>(InstantVector<L> when)
        where L : LabelSet<L> => Condition(warning: when.For(10.Minutes), alert: "Own", title: "Own", meaning: "It is so.");

    public static Signal Own(InstantVector<Disk> when) => Condition(warning: when.For(30.Minutes), alert: "Own", title: "Own", meaning: "It is so.");

    public static Service With(Signal signal) => Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Fixture.InFlight, Size, Free, Health, Failures, Started, Time, Running, Began, Ended, Offset, Sent, Room, Strength, .. Many], Signals = [signal], Objectives = [], Scrape = new(Port: 8080) { Hosts = ["shop", "two"] } };

    public static void AssertAccepted(RuleProofs proofs)
    {
        Needs.Program("promtool");
        Assert.All(proofs.Files, file => Assert.True(Promtool.Accepts(file.File, out var output, proofs.Rules.File), file.Path + "\n" + output));
    }

    public static RuleProofs Derive(Signal signal) => StackProofs.Whole(
        Bundle.Expand([Fixture.Stack(With(signal)) with { Versions = new(new Version(2, 42), new Version(0, 25), new Version(12, 0)) }]).Stacks[0]).ElementAt(1);
}
