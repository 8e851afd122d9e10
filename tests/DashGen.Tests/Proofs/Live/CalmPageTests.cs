using DashGen.PromQL;
using static DashGen.Signals;

namespace DashGen.Tests.Proofs.Live;

/// <summary>Alerts of one metric that ask for different things: what is quiet for the first is loud for the second.</summary>
public sealed class CalmPageTests
{
    static readonly Histogram<NoLabels, Seconds> Duration = new("request_duration_seconds", "Time to answer.") { Buckets = [0.5, 1, 2.5, 5, 10] };
    static readonly Gauge<NoLabels> Connections = new("connections", "Connections open now.");

    static readonly StackBundle Stack = Bundle.Expand([Fixture.Stack(Fixture.Service with
    {
        Metrics = [Duration, Connections],
        Signals =
        [
            Latency(Duration, quantile: 95.Percent, critical: 5.Seconds.For(5.Minutes), warning: 1.Seconds.For(5.Minutes), alert: "HighLatency"),
            Saturation(Connections, capacity: 10, subject: "connections", warning: 50.Percent.For(5.Minutes)),
        ],
        Objectives = [],
    })]).Stacks[0];

    static readonly ProvedRules Proofs = StackProofs.Of(Stack).Rules[1];

    static IEnumerable<string> Firing(bool inTrouble)
    {
        var service = Stack.Services[0].Service;
        var page = new FaultFinder(Stack, Stack.Services[0], Proofs, new Prometheus.Inhibitor(AlertmanagerFiles.Config(Stack)), _ => false).Page;
        return Proofs.Alerts.Where(proof => new CaseDeriver(Stack.Stack, service, Proofs.Rules, proof.Place, proof.Rule).IsRaisedBy(page, inTrouble)).Select(proof => proof.Rule.Alert);
    }

    [Fact]
    public void Nothing_fires_on_a_calm_page() => Assert.Empty(Firing(inTrouble: false));

    [Fact]
    public void Trouble_raises_what_is_injected() => Assert.Contains("HighLatency", Firing(inTrouble: true));

    sealed class Cpu : LabelSet<Cpu>
    {
        public static readonly Label<Cpu> Mode = new("mode", values: ["user", "system", "iowait"]);
    }

    static readonly Counter<Cpu> CpuTime = new("cpu_ticks_total", "Time of the CPU.");

    static readonly Summary<Cpu, Seconds> Waits = new("cpu_wait_seconds", "Time of waiting.") { Quantiles = [50.Percent, 95.Percent] };

    static readonly Gauge<NoLabels, Timestamp> Expiry = new("certificate_expiry_timestamp_seconds", "When the certificate expires.");

    static string Page(TimeSpan started, params Signal[] signals) => new LiveStack(Bundle.Expand([Fixture.Stack(Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, CpuTime, Waits, Expiry], Signals = [.. Fixture.Service.Signals, .. signals],
    })]).Stacks[0]).Answer("shop", ScrapeTargets.Of(Fixture.Service)[0], 1.Seconds, LivePhase.None, LivePhase.None, started)!;

    [Fact]
    public void Series_that_only_a_panel_asks_for_are_on_the_page_beside_those_of_an_alert()
    {
        static InstantVector<NoLabels> Rate(string mode) => CpuTime[Cpu.Mode.Is(mode)].Series.Over(5.Minutes).Rate().Sum();
        var page = Page(
            1.Seconds,
            Condition(warning: (Rate("system") > 5).For(5.Minutes), alert: "BusySystem", title: "System", meaning: "Much is done."),
            Chart(Rate("iowait"), title: "Waiting", help: "Time that is waited."));
        Assert.Contains("cpu_ticks_total{mode=\"system\"}", page, StringComparison.Ordinal);
        Assert.Contains("cpu_ticks_total{mode=\"iowait\"}", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_has_its_quantiles_and_what_they_are_of_whichever_an_alert_asks_for()
    {
        foreach (var asked in new[] { Array.Empty<Signal>(), [Latency(Waits, quantile: 95.Percent, warning: 1.Seconds.For(5.Minutes), alert: "SlowCpu", title: "Waiting")] })
        {
            var page = Page(1.Seconds, [.. asked, Traffic(Waits.Count, title: "Waits"), Chart(Waits.Quantile(50.Percent).Series.Max(), title: "Median", help: "The median.")]);
            Assert.Contains("# TYPE cpu_wait_seconds summary", page, StringComparison.Ordinal);
            Assert.Contains(",quantile=\"0.5\"}", page, StringComparison.Ordinal);
            Assert.Contains("cpu_wait_seconds_count{", page, StringComparison.Ordinal);
            Assert.Contains(",quantile=\"0.95\"}", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Series_that_are_recorded_are_on_the_page_though_nothing_fires_once_they_are_there()
    {
        Signal Errors(string mode) => DashGen.Signals.Errors(CpuTime[Cpu.Mode.Is(mode)], outOf: CpuTime, warning: 50.Percent.For(5.Minutes), alert: mode, title: mode);
        var page = Page(1.Seconds, Errors("user"), Errors("system"), Errors("iowait"));
        Assert.All(["user", "system", "iowait"], mode => Assert.Contains($"cpu_ticks_total{{mode=\"{mode}\"}}", page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_gauge_that_must_not_stand_still_moves()
    {
        var still = Condition(warning: (Connections.Series.Over(30.Minutes).Delta().Sum().EqualTo(0)).For(5.Minutes), alert: "Still", title: "Still", meaning: "Nothing comes.");
        var stack = new LiveStack(Bundle.Expand([Fixture.Stack(Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Connections], Signals = [.. Fixture.Service.Signals, still] })]).Stacks[0]);
        double At(double seconds) => double.Parse(
            stack.Answer("shop", ScrapeTargets.Of(Fixture.Service)[0], seconds.Seconds, LivePhase.None, LivePhase.None)!.Split('\n').Single(line => line.StartsWith("connections{", StringComparison.Ordinal)).Split(' ')[1],
            System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(At(2) > At(1), stack.Answer("shop", ScrapeTargets.Of(Fixture.Service)[0], 2.Seconds, LivePhase.None, LivePhase.None));
    }

    [Fact]
    public void What_happens_once_a_minute_shows_within_seconds()
    {
        var rare = Condition(warning: (CpuTime.Series.Over(30.Minutes).Increase().Sum() > 5).For(5.Minutes), alert: "Rare", title: "Rare", meaning: "It happens.");
        var stack = new LiveStack(Bundle.Expand([Fixture.Stack(Fixture.Service with { Metrics = [CpuTime], Signals = [rare], Objectives = [] })]).Stacks[0]);
        Assert.Contains(stack.Faults, fault => fault.Alert == "Rare");
        double At(double seconds) => double.Parse(
            stack.Answer("shop", ScrapeTargets.Of(Fixture.Service)[0], seconds.Seconds, new LivePhase(0.Seconds, null), LivePhase.None)!.Split('\n').First(line => line.StartsWith("cpu_ticks_total{", StringComparison.Ordinal)).Split(' ')[1],
            System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(At(2) > At(1));
    }

    [Fact]
    public void Moments_count_from_the_start_as_time_does_in_proofs()
    {
        var ends = Condition(warning: (Expiry.Series - ScalarValue.Time < 30.Days).For(5.Minutes), alert: "Expires", title: "Expiry", meaning: "It expires.");
        double Shown(double started) => double.Parse(
            Page(started.Seconds, ends).Split('\n').Single(line => line.StartsWith("certificate_expiry_timestamp_seconds{", StringComparison.Ordinal)).Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(Shown(0) > 30.Days.TotalSeconds);
        Assert.Equal(Shown(0) + 1_000_000, Shown(1_000_000));
    }

    [Fact]
    public void A_metric_that_no_alert_reads_is_on_the_page()
    {
        var unread = new Gauge<NoLabels>("unread", "Nobody asks.");
        var bundle = Bundle.Expand([Fixture.Stack(Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, unread] })]).Stacks[0];
        Assert.Contains("unread{} ", new LiveStack(bundle).Answer("shop", ScrapeTargets.Of(Fixture.Service)[0], 1.Seconds, LivePhase.None, LivePhase.None), StringComparison.Ordinal);
    }
}
