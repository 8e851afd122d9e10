using DashGen.PromQL;
using DashGen.Testing;
using DashGen.Tests.Proofs;
using static DashGen.Signals;

namespace DashGen.Tests.Catalogue;

/// <summary>Quantiles that processes compute themselves, and what they have counted.</summary>
public sealed class SummaryTests
{
    public sealed class Peer : LabelSet<Peer>
    {
        public static readonly Label<Peer> Name = new("peer", values: ["a", "b"]);
    }

    static readonly Summary<Peer, Seconds> Calls = new("call_duration_seconds", "Time of calls.") { Quantiles = [50.Percent, 95.Percent, 100.Percent], Counted = "Calls to others." };
    static readonly Summary<NoLabels, Milliseconds> Pauses = new("pause_milliseconds", "Pauses.") { Quantiles = [99.9.Percent] };
    static readonly Summary<Peer, Bytes> Sizes = new("message_bytes", "Size of messages.");

    static readonly Dictionary<string, Signal> Signals = new()
    {
        ["a quantile of each peer"] = Latency(Calls, quantile: 95.Percent, warning: 1.Seconds.For(10.Minutes), critical: 2.Seconds.For(5.Minutes), per: [Peer.Name], shown: [50.Percent, 95.Percent], figures: true, alert: "Own", title: "Call Time"),
        ["a quantile of one peer"] = Latency(Calls[Peer.Name.Is("b")], quantile: 50.Percent, warning: 1.Seconds.For(10.Minutes), alert: "Own", title: "Call Time"),
        ["the longest"] = Delay(Calls.Quantile(100.Percent), "Longest", warning: 5.Seconds.For(1.Minutes), alert: "Own", subject: "time of the longest call"),
        ["another unit"] = Latency(Pauses, quantile: 99.9.Percent, warning: 0.5.Seconds.For(10.Minutes), alert: "Own", title: "Pause"),
        ["what was counted"] = Traffic(Calls.Count, drop: 50.Percent.For(5.Minutes), alert: "Own", title: "Calls"),
        ["a mean"] = Own((Calls.Total.Over(5.Minutes).Rate().Sum() / Calls.Observations.Over(5.Minutes).Rate().Sum()) > 7.Seconds),
        ["a mean size"] = Own((Sizes.Total.Over(5.Minutes).Rate().Sum([Peer.Name]) / Sizes.Observations.Over(5.Minutes).Rate().Sum([Peer.Name])) > 2.Mebibytes),
        ["slow while there are many"] = Own((Calls.Quantile(95.Percent).Series.Max() > 2.Seconds).And(Calls.Observations.Over(5.Minutes).Rate().Sum() > 10)),
        ["the tail beside the median"] = Own((Calls.Quantile(95.Percent).Series.Max([Peer.Name]) / Calls.Quantile(50.Percent).Series.Max([Peer.Name])) > 1000.Percent),
    };

    public static TheoryData<string> Names => [.. Signals.Keys];

    static Signal Own<L>(InstantVector<L> when)
        where L : LabelSet<L> => Condition(warning: when.For(10.Minutes), alert: "Own", title: "Own", meaning: "It is so.");

    static Service With(params Signal[] signals) => Fixture.Service with { Metrics = [Calls, Pauses, Sizes], Signals = [.. signals], Objectives = [] };

    static Stack Stack(Version prometheus, params Signal[] signals) => Fixture.Stack(With(signals)) with { Versions = new(prometheus, new Version(0, 25), new Version(12, 0)) };

    static EquatableArray<string> Alerts(string name) =>
        [.. Bundle.Expand([Stack(new Version(2, 42), Signals[name])]).Stacks[0].Services[0].Alerts.Where(alert => alert.Name == "Own").Select(alert => alert.Expr.ToString())];

    [Fact]
    public void The_quantile_of_the_slowest_is_compared_and_shown()
    {
        const string Quantile = """max by (job, peer) (call_duration_seconds{job="shop",quantile="0.95"} or last_over_time(call_duration_seconds{job="shop",quantile="0.95"}[45s]) and on (job, instance) up{job="shop"} == 0)""";
        Assert.Equal($"{Quantile} > 2|{Quantile} > 1", string.Join('|', Alerts("a quantile of each peer")));
        var panels = Bundle.Expand([Stack(new Version(2, 42), Signals["a quantile of each peer"])]).Stacks[0].Services[0].Panels.Where(panel => panel.Title.EndsWith("Call Time", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [("Call Time", 2), ("p50 Call Time", 1), ("p95 Call Time", 1)],
            panels.Select(panel => (panel.Title, panel.Queries.Count)));
        Assert.Equal("""max by (job, peer) (call_duration_seconds{job="shop",quantile="0.5"})""", panels[0].Queries[0].Expr.ToString());
    }

    [Fact]
    public void Thresholds_are_in_its_unit() => Assert.EndsWith("> 500", Assert.Single(Alerts("another unit")), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_wrong_with_it(string name) =>
        Assert.DoesNotContain(Check.All(Bundle.Expand([Stack(new Version(2, 42), Signals[name])])), found => found.Code != UnusedMetric.Rule.Code);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_proved(string name)
    {
        Needs.Program("promtool");
        var proofs = StackProofs.Whole(Bundle.Expand([Stack(new Version(2, 42), Signals[name])]).Stacks[0]).ElementAt(1);
        Assert.All(proofs.Files, file => Assert.True(Promtool.Accepts(file.File, out var output, proofs.Rules.File), output));
        Assert.All(proofs.Alerts.Where(proof => proof.Alert.Name.StartsWith("Own", StringComparison.Ordinal)), proof => Assert.True(proof.Fires > 0 && proof.Quiet > 0));
    }

    [Fact]
    public void The_greatest_is_selected_however_a_version_spells_it()
    {
        Assert.Contains("""quantile=~"1(\\.0)?""", Assert.Single(Alerts("the longest")), StringComparison.Ordinal);
        foreach (var (version, spelled) in new[] { (new Version(2, 42), "1"), (new Version(3, 5), "1.0") })
        {
            var proofs = StackProofs.Whole(Bundle.Expand([Stack(version, Signals["the longest"])]).Stacks[0]).ElementAt(1);
            Assert.Contains(proofs.Files, file => file.File.ToYaml("tests").Contains($"quantile=\"{spelled}\"", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Of_a_process_that_computes_no_such_quantile_none_can_be_asked_for()
    {
        Assert.Equal("call_duration_seconds has no p99: it has p50, p95 and p100", Assert.Throws<ArgumentException>(() => Calls.Quantile(99.Percent)).Message);
        Assert.Equal("message_bytes has no p99: state the Quantiles that its process computes; where it computes none, compare the mean, Total by Observations, in a Condition", Assert.Throws<ArgumentException>(() => Sizes.Quantile(99.Percent)).Message);
        Assert.Throws<ArgumentException>(() => Latency(Calls, quantile: 95.Percent, shown: [95.Percent, 99.Percent]));
    }

    [Fact]
    public void Quantiles_of_several_are_not_put_together() =>
        Assert.Contains("take that of the worst", Fixture.One("DG1018", With(Own(Calls.Quantile(95.Percent).Series.Avg() > 1.Seconds))).Hint, StringComparison.Ordinal);

    [Fact]
    public void Its_parts_are_not_listed_beside_it_and_its_label_is_its_own()
    {
        var twice = With() with { Metrics = [Calls, new Counter<Peer, Seconds>("call_duration_seconds_sum", "Time of calls.")] };
        Assert.Contains("is a series of the summary call_duration_seconds", Fixture.One("DG2001", twice).Message, StringComparison.Ordinal);
        Assert.Contains("cannot have a label quantile of its own", Fixture.One("DG2002", With() with { Metrics = [new Summary<Waits, Seconds>("wait_seconds", "Time of waiting.")] }).Message, StringComparison.Ordinal);
        Assert.Empty(Fixture.Find("DG2001", With()));
        Assert.Empty(Fixture.Find("DG2002", With()));
    }

    sealed class Waits : LabelSet<Waits>
    {
        public static readonly Label<Waits> Quantile = new("quantile", atMost: 3);
    }

    [Fact]
    public void A_series_for_each_quantile_the_sum_and_the_count_are_budgeted() => Assert.Equal(2 * (3 + 2), SeriesBudget.Of(Calls));

    [Fact]
    public void That_what_alerts_read_of_it_is_gone_is_told_of()
    {
        var always = Calls with { ExistsFromStart = true };
        EquatableArray<string> Missing(params Signal[] signals) =>
        [
            .. Bundle.Expand([Fixture.Stack(With(signals) with { Metrics = [always, Pauses, Sizes] })]).Stacks[0].Services[0].Alerts.Where(alert => alert.Name == "MetricMissing").Select(alert => alert.ExtraLabels[0].Value),
        ];
        Assert.Equal(["call_duration_seconds", """call_duration_seconds{quantile="0.95"}"""], Missing(Latency(always, quantile: 95.Percent, warning: 1.Seconds.For(5.Minutes))));
        Assert.Equal(["call_duration_seconds", """call_duration_seconds{quantile="0.5"}"""], Missing(Own(always.Quantile(50.Percent).Series.Max() > 1.Seconds)));
        Assert.Equal(["call_duration_seconds"], Missing(Traffic(always.Count, drop: 50.Percent.For(5.Minutes))));
        Assert.Equal(
            ["call_duration_seconds", """call_duration_seconds{peer="b",quantile="0.5"}"""],
            Missing(Traffic(always.Count, drop: 50.Percent.For(5.Minutes)), Latency(always[Peer.Name.Is("b")], quantile: 50.Percent, warning: 1.Seconds.For(5.Minutes))));
        var expr = Bundle.Expand([Fixture.Stack(With(Signals["the longest"]) with { Metrics = [always, Pauses, Sizes] })]).Stacks[0].Services[0].Alerts;
        Assert.DoesNotContain(expr, alert => alert.Expr.ToString().Contains("_count{job=\"shop\",quantile", StringComparison.Ordinal));
    }

    [Fact]
    public void A_label_of_a_histogram_that_is_called_so_is_a_label_like_any_other()
    {
        var split = new Histogram<Waits, Seconds>("wait_seconds", "Time of waiting.") { Buckets = [1, 5], ExistsFromStart = true };
        var slow = Latency(split[Waits.Quantile.Is("0.5")], quantile: 95.Percent, warning: 2.Seconds.For(5.Minutes));
        var missing = Bundle.Expand([Fixture.Stack(With(slow) with { Metrics = [split] })]).Stacks[0].Services[0].Alerts.Where(alert => alert.Name == "MetricMissing").ToList();
        Assert.Equal(["wait_seconds", """wait_seconds{quantile="0.5"}"""], missing.Select(alert => alert.ExtraLabels[0].Value));
        Assert.All(missing, alert => Assert.Contains("wait_seconds_count{", alert.Expr.ToString(), StringComparison.Ordinal));
        Assert.All(missing, alert => Assert.DoesNotContain("wait_seconds{", alert.Expr.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Half_of_all_is_never_slower_than_nearly_all()
    {
        var (median, tail) = (Calls.Quantile(50.Percent).Series, Calls.Quantile(95.Percent).Series);
        Assert.Single(Fixture.Find("DG4102", With(Own((median.Max() - tail.Max()) > 1.Seconds))));
        Assert.Empty(Fixture.Find("DG4102", With(Own((tail.Max() - median.Max()) > 1.Seconds))));
        Assert.Single(Fixture.Find("DG4102", With(Latency(Calls, quantile: 50.Percent, warning: 1.Seconds.For(5.Minutes), alert: "Own").When(tail.Max() < 0.5.Seconds, "the tail is short"))));
        Assert.Empty(Fixture.Find("DG4102", With(Latency(Calls, quantile: 50.Percent, warning: 1.Seconds.For(5.Minutes), alert: "Own").When(tail.Max() > 1.5.Seconds, "the tail is long"))));
    }

    [Theory]
    [InlineData(50, 150)]
    [InlineData(-5, 50)]
    [InlineData(50, 50)]
    public void Quantiles_are_shares_and_each_is_stated_once(int one, int other) => Assert.StartsWith(
        "the quantiles of wait_seconds are ",
        Assert.Throws<ArgumentException>(() => new Summary<NoLabels, Seconds>("wait_seconds", "Time of waiting.") { Quantiles = [one.Percent, other.Percent] }).Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_panel_shows_what_alerts_compare_too()
    {
        EquatableArray<string> Legends(Signal signal) => [.. Bundle.Expand([Fixture.Stack(With(signal))]).Stacks[0].Services[0].Panels.First(panel => panel.Title == "Response Time").Queries.Select(query => query.Legend)];
        Assert.Equal(["p50", "p95", "p100"], Legends(Latency(Calls, quantile: 95.Percent, warning: 1.Seconds.For(5.Minutes), shown: [50.Percent, 100.Percent])));
        Assert.Equal(["p50"], Legends(Latency(Calls, quantile: 95.Percent, shown: [50.Percent])));
    }

    [Fact]
    public void It_is_said_whose_quantile_it_is()
    {
        string Help(Signal signal) => Bundle.Expand([Fixture.Stack(With(signal))]).Stacks[0].Services[0].Panels.First(panel => panel.Title == "Response Time").Look.Description!;
        Assert.Equal("The p95 of the time to answer, of the slowest peer and instance.", Help(Latency(Calls, quantile: 95.Percent)));
        Assert.Equal("The p95 of the time to answer, of the slowest instance.", Help(Latency(Calls[Peer.Name.Is("a")], quantile: 95.Percent)));
        Assert.Equal("The p95 of the time to answer.", Help(Latency(Calls, quantile: 95.Percent, per: [Peer.Name, TargetLabel.Instance])));
    }

    [Fact]
    public void A_level_is_that_of_the_largest() => Assert.DoesNotContain(
        "sum", Bundle.Expand([Fixture.Stack(With(Level(Largest.Quantile(50.Percent), "Sizes", warning: 5.For(5.Minutes), per: [TargetLabel.Job], alert: "Large")) with { Metrics = [Largest] })]).Stacks[0].Services[0].Alerts.Single(alert => alert.Name == "Large").Expr.ToString(), StringComparison.Ordinal);

    struct Items : IUnit
    {
        public static MetricUnit Unit => new(Dimension.Count);
    }

    static readonly Summary<NoLabels, Items> Largest = new("batch_items", "Items of a batch.") { Quantiles = [50.Percent] };
}
