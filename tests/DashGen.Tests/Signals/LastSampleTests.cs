using DashGen.Prometheus;
using DashGen.PromQL;
using DashGen.Testing;
using DashGen.Tests.Proofs;
using static DashGen.Signals;

namespace DashGen.Tests.Signals;

/// <summary>A scrape that fails ends every series of its target until the next.</summary>
public sealed class LastSampleTests
{
    sealed class Queue : LabelSet<Queue>
    {
        public static readonly Label<Queue> Name = new("queue", values: ["orders", "mails"]);
    }

    sealed class Release : LabelSet<Release>
    {
        public static readonly Label<Release> Name = new("version", atMost: 1);
    }

    static readonly Gauge<Queue> Waiting = new("queue_length", "Jobs that wait.");
    static readonly Gauge<Queue, Seconds> Oldest = new("queue_age_seconds", "Age of the oldest job.");
    static readonly Gauge<NoLabels> Open = new("shop_open", "Whether the shop is open.");

    static readonly Info<Release> Version = new("shop_build_info", "Which version runs.");

    static readonly Signal Summed = Level(Waiting, "Jobs", warning: 5.For(5.Minutes), per: [Queue.Name], alert: "A");
    static readonly Signal Longest = Delay(Oldest, "Age", warning: 5.Seconds.For(5.Minutes), alert: "A");
    static readonly Signal Guarded = Delay(Oldest, "Age", warning: 5.Seconds.For(5.Minutes), alert: "A").When(Open.Series.Sum() > 1, "both shops are open");

    /// <summary>Signals, each with a gauge that it must read past failed scrapes.</summary>
    static readonly IReadOnlyDictionary<string, Signal> Signals = new Dictionary<string, Signal> { [Waiting.Name] = Summed, [Oldest.Name] = Longest, [Open.Name] = Guarded };

    public static TheoryData<string> Gauges => [.. Signals.Keys];

    [Theory]
    [MemberData(nameof(Gauges))]
    public void What_holds_goes_on_holding_where_a_scrape_fails_or_two(string gauge)
    {
        Assert.True(IsTold(Alert(Signals[gauge]), [8, 14, 15], out var output), output);
        Assert.False(IsTold(Alert(Signals[gauge]), [8, 9, 10, 11, 12], out _));
    }

    [Theory]
    [MemberData(nameof(Gauges))]
    public void As_the_gauge_is_it_would_begin_anew(string gauge)
    {
        var alert = Alert(Signals[gauge]);
        var plain = alert with { Expr = alert.Expr.Rewrite(part => LastSample.Is(part, out var read) && read.Name == gauge ? read : part) };
        Assert.True(IsTold(plain, [], out var output), output);
        Assert.False(IsTold(plain, [8], out _));
    }

    [Theory]
    [InlineData(90, "45s")]
    [InlineData(60, "30s")]
    [InlineData(45, null)]
    public void What_need_not_hold_for_long_is_read_past_fewer(int hold, string? window)
    {
        const string Gauge = "queue_age_seconds{job=\"shop\"}";
        var before = window is null ? "" : $" or last_over_time({Gauge}[{window}]) and on (job, instance) up{{job=\"shop\"}} == 0";
        Assert.Equal($"max by (job, instance) ({Gauge}{before}) > 5", Alert(Delay(Oldest, "Age", warning: 5.Seconds.For(hold.Seconds), alert: "A")).Expr.ToString());
    }

    [Fact]
    public void What_asks_for_the_sample_itself_is_as_it_is()
    {
        var stale = Longest.When(PromQL.ScalarValue.Time - Open.Series.Timestamp() < 20, "the shop has just been asked");
        Assert.DoesNotContain("last_over_time(shop_open", Alert(stale).Expr.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_taken_the_place_of_another_is_joined_alone()
    {
        Needs.Program("promtool");

        // A deploy: the same instance says another version at once.
        var joined = Longest.When(Open.Series.On(TargetLabel.Instance).GroupLeft().Times(Version.Series) > 0, "it is open");
        InputSeries[] series =
        [
            new(Oldest.Name, Target("one"), SeriesValues.Constant(8, 40)), new(Open.Name, Target("one"), SeriesValues.Constant(1, 40)), new("up", Target("one"), SeriesValues.Constant(1, 40)),
            new(Version.Name, [("job", "shop"), ("instance", "one"), ("version", "1")], SeriesValues.Constant(1, 20) + SeriesValues.Stale),
            new(Version.Name, [("job", "shop"), ("instance", "one"), ("version", "2")], SeriesValues.Missing(20) + SeriesValues.Constant(1, 20)),
        ];
        var tests = Enumerable.Range(0, 40).Select(tick => new PromqlTestCase(Build.Count(Alert(joined).Expr), tick * 15.Seconds, [new ExpectedSample([], 1)]));
        Assert.True(Promtool.Accepts(new UnitTestFile([], [new TestGroup(15.Seconds, [.. series]) { PromqlTests = [.. tests] }]), out var output), output);
    }

    [Fact]
    public void What_is_gone_does_not_count_beside_what_has_taken_its_place()
    {
        Needs.Program("promtool");

        // Of three that wait at one instance, and then at another, there are never six.
        var (before, after) = (SeriesValues.Constant(1, 20) + SeriesValues.Stale, SeriesValues.Missing(20) + SeriesValues.Constant(1, 20));
        InputSeries[] series = [.. new[] { Waiting.Name, "up" }.SelectMany(name => new InputSeries[] { new(name, Target("one"), before), new(name, Target("two"), after) })];
        var total = ((Binary)Alert(Summed).Expr).Left;
        var tests = Enumerable.Range(0, 40).Select(tick => new PromqlTestCase(Build.Sum(total), tick * 15.Seconds, [new ExpectedSample([], 1)]));
        Assert.True(Promtool.Accepts(new UnitTestFile([], [new TestGroup(15.Seconds, [.. series]) { PromqlTests = [.. tests] }]), out var output), output);
    }

    static Alert Alert(Signal signal)
    {
        var service = Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Waiting, Oldest, Open, Version], Signals = [signal], Objectives = [] };
        return Bundle.Expand([Fixture.Stack(service)]).Stacks[0].Services[0].Alerts.Single(alert => alert.Name == "A");
    }

    /// <summary>Whether trouble at two instances is told of in time, with scrapes of one that fail.</summary>
    static bool IsTold(Alert alert, int[] failed, out string output)
    {
        Needs.Program("promtool");
        InputSeries[] series =
        [
            .. new[] { Waiting.Name, Oldest.Name, Open.Name }.Select(gauge => new InputSeries(gauge, Target("one"), Values(gauge, SeriesValues.Stale))),
            new(Waiting.Name, Target("two"), SeriesValues.Constant(3, 21)), new(Open.Name, Target("two"), SeriesValues.Constant(1, 21)),
            new("up", Target("one"), Values("up", SeriesValues.Constant(0, 1))), new("up", Target("two"), SeriesValues.Constant(1, 21)),
        ];
        var firing = Build.Count(Build.Select("ALERTS", new LabelMatcher("alertname", MatchOp.Equal, "A"), new LabelMatcher("alertstate", MatchOp.Equal, "firing")));
        var group = new TestGroup(15.Seconds, [.. series]) { PromqlTests = [new(firing, 4.Minutes + 45.Seconds, []), new(firing, 5.Minutes, [new ExpectedSample([], 1)])] };
        var rule = new AlertingRule(alert.Name, alert.Expr) { For = alert.Hold };
        return Promtool.Accepts(new UnitTestFile(["rules.yml"], [group]) { EvaluationInterval = 15.Seconds }, out output, new RuleFile([new RuleGroup("test", [rule])]));

        SeriesValues Values(string gauge, SeriesValues where) => SeriesValues.Of(Enumerable.Range(0, 21).Select(tick =>
            failed.Contains(tick) ? where : SeriesValues.Constant(gauge == Waiting.Name ? 3 : gauge == Oldest.Name ? 8 : 1, 1)));
    }

    static NameMap<string> Target(string instance) => [("job", "shop"), ("instance", instance), ("queue", "orders")];
}
