using DashGen.PromQL;
using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class GuardOfNothingTests
{
    sealed class Queue : LabelSet<Queue>
    {
        public static readonly Label<Queue> Name = new("queue", values: ["orders", "mails"]);
    }

    static readonly Gauge<Queue> Depth = new("queue_depth", "Jobs that wait.");
    static readonly Gauge<Queue> Maintained = new("queue_maintained", "Whether somebody works on it.");

    static Service While(Func<Gauge<Queue>, InstantVector<Queue>> condition, Gauge<Queue>? maintained = null) => Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, Depth, maintained ?? Maintained],
        Signals = [Level(Depth, "Depth", warning: 500.For(10.Minutes), per: [Queue.Name], alert: "QueueLong").When(condition(maintained ?? Maintained), "nobody works on it")],
    };

    [Fact]
    public void A_flag_that_may_have_no_series_is_found()
    {
        var found = Fixture.One("DG4008", While(flag => flag.Series.Max([Queue.Name]).EqualTo(0)));
        Assert.Equal(("QueueLong is told only while nobody works on it, and is silent where queue_maintained has no series", DiagnosticSeverity.Warning), (found.Message, found.Severity));
        Fixture.One("DG4008", While(flag => flag.Series.Max([Queue.Name]) < 1));
    }

    [Fact]
    public void One_that_is_there_or_asks_for_something_is_fine()
    {
        Assert.Empty(Fixture.Find("DG4008", While(flag => flag.Series.Max([Queue.Name]).EqualTo(0), Maintained with { ExistsFromStart = true })));
        Assert.Empty(Fixture.Find("DG4008", While(flag => flag.Series.Max([Queue.Name]) > 0)));
    }
}
