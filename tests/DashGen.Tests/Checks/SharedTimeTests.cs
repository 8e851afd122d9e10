using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class SharedTimeTests
{
    sealed class Disk : LabelSet<Disk>
    {
        public static readonly Label<Disk> Device = new("device", atMost: 8);
        public static readonly Label<Disk> Mode = new("mode", values: ["read", "write"]);
    }

    static readonly Counter<Disk, Seconds> Busy = new("disk_busy_seconds_total", "Time in which disks were busy.");

    static Service With(Signal signal) => Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Busy], Signals = [signal] };

    static Service Of(int disks = 1, params ReadOnlySpan<GroupLabel<Disk>> per) => With(TimeSpent(Busy, "Disk Busy", of: disks, warning: 90.Percent.For(15.Minutes), per: per, alert: "DiskBusy"));

    [Fact]
    public void A_sum_over_disks_is_no_share_of_one() =>
        Assert.Equal(("DiskBusy adds up disk_busy_seconds_total of every device and compares the sum with the time of one", "take each for itself, per: [device]; where these are parts of one time, list the values of device"),
            (Fixture.One("DG3011", Of()).Message, Fixture.One("DG3011", Of()).Hint));

    [Fact]
    public void It_is_where_each_counts_for_itself_or_they_are_counted()
    {
        Assert.Empty(Fixture.Find("DG3011", Of(per: Disk.Device)));
        Assert.Empty(Fixture.Find("DG3011", Of(disks: 8)));
        Assert.Empty(Fixture.Find("DG3011", With(TimeSpent(Busy[Disk.Device.Is("sda")], "Disk Busy", warning: 90.Percent.For(15.Minutes), alert: "DiskBusy"))));
    }

    [Fact]
    public void Each_has_an_alert_of_its_own()
    {
        var bundle = Bundle.Expand([Fixture.Stack(Of(per: Disk.Device))]).Stacks[0].Services[0];
        Assert.Equal("sum by (job, instance, device) (rate(disk_busy_seconds_total{job=\"shop\"}[5m]))", bundle.Recordings[0].Expr.ToString());
        Assert.Equal(["job", "instance", "device"], bundle.Alerts.Single(alert => alert.Name == "DiskBusy").Labels.Names());
    }
}
