using System.Globalization;
using DashGen.Prometheus;
using DashGen.PromQL;
using DashGen.Testing;

namespace DashGen.Tests.Proofs.Live;

public sealed class LiveStackTests
{
    static readonly LiveStack Stack = new(Bundle.Expand([Fixture.Stack(Fixture.Service)]).Stacks[0]);

    static readonly string Target = ScrapeTargets.Of(Fixture.Service)[0];

    static string Page(double now, double? from = null, double? until = null) => Answer(now, Phase(from, until), LivePhase.None) ?? "";

    static string? Answer(double now, LivePhase trouble, LivePhase outage) => Stack.Answer("shop", Target, Seconds(now), trouble, outage);

    static LivePhase Phase(double? from, double? until) => new(from is { } start ? Seconds(start) : null, until is { } end ? Seconds(end) : null);

    static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    /// <summary>The value of the first series of the page that begins so.</summary>
    static double Value(string page, string series) =>
        double.Parse(page.Split('\n').First(line => line.StartsWith(series, StringComparison.Ordinal)).Split(' ')[^1], CultureInfo.InvariantCulture);

    [Fact]
    public void Each_family_has_a_fault_and_its_receivers()
    {
        Assert.Equal(["golden", "objective"], Stack.Faults.Select(fault => fault.Family).Where(family => family != "telemetry").Distinct());
        Assert.All(Stack.Faults, fault => Assert.NotEmpty(fault.Receivers));
    }

    [Fact]
    public void A_page_has_the_whole_catalogue_and_promtool_reads_it()
    {
        Needs.Program("promtool");
        var page = Page(12.5, from: 10);
        Assert.All(Fixture.Service.Metrics, metric => Assert.Contains($"# TYPE {metric.Name} ", page, StringComparison.Ordinal));
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, page);
            var result = Tool.Run("sh", Path.GetTempPath(), "-c", $"promtool check metrics < {file}");
            Assert.True(result.ExitCode == 0, result.Output);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Trouble_begins_and_ends_and_counters_never_fall()
    {
        const string Errors = "http_requests_total{method=\"GET\",route=\"one\",status_code=\"500\"}";
        var (calm, broken, repaired) = (Value(Page(10), Errors), Value(Page(20, from: 10), Errors), Value(Page(30, from: 10, until: 20), Errors));
        Assert.True(broken - calm > repaired - broken, $"{calm}, {broken}, {repaired}");
        Assert.True(repaired >= broken && broken > calm, $"{calm}, {broken}, {repaired}");
    }

    [Fact]
    public void A_service_that_is_down_answers_nothing_until_it_is_up_again()
    {
        Assert.Null(Answer(15, LivePhase.None, Phase(10, 20)));
        Assert.NotNull(Answer(25, LivePhase.None, Phase(10, 20)));
        Assert.Null(Stack.Answer("unknown", Target, Seconds(1), LivePhase.None, LivePhase.None));
    }

    [Fact]
    public void An_outage_is_told_by_what_nothing_else_of_it_holds_back()
    {
        Assert.NotEmpty(Stack.Outages);
        Assert.All(Stack.Outages, outage => Assert.True(outage.IsOutage));
        Assert.Contains(Stack.Outages, outage => outage.Alert == "TargetDown");
        Assert.DoesNotContain(Stack.Outages, outage => outage.Alert == "TargetMissing");
    }

    [Fact]
    public void An_outage_holds_back_what_is_told_of_the_same_service()
    {
        NameMap<string> gone = [("alertname", "TargetMissing"), ("system", "shop"), ("family", "telemetry"), ("job", "shop")];
        NameMap<string> slow = [("alertname", "HighErrorRate"), ("system", "shop"), ("family", "golden"), ("job", "shop")];
        Assert.True(Stack.HoldsBack(gone, slow));
        Assert.False(Stack.HoldsBack(slow, gone));
        Assert.False(Stack.HoldsBack(gone, slow.With("system", "other")));
    }

    [Fact]
    public void What_an_outage_holds_back_are_the_symptoms_of_its_service()
    {
        NameMap<string> gone = [("alertname", "TargetMissing"), ("system", "shop"), ("family", "telemetry"), ("job", "shop")];
        var held = Stack.HeldBack([gone]).Select(alert => alert.TryGetValue("alertname", out var name) ? name : "").Distinct().ToList();
        Assert.Contains("HighErrorRate", held);
        Assert.DoesNotContain("TargetDown", held);
        Assert.Empty(Stack.HeldBack([gone.With("system", "other")]));
        Assert.Empty(Stack.HeldBack([]));
    }

    [Fact]
    public void A_receiver_is_found_by_the_labels_that_the_rule_states()
    {
        Assert.Equal(["shop-pager"], Stack.Receivers([("alertname", "HighErrorRate"), ("severity", "critical"), ("family", "golden"), ("system", "shop"), ("team", "shop"), ("job", "anything")]));
        Assert.Empty(Stack.Receivers([("alertname", "Unknown"), ("severity", "critical")]));
    }

    [Fact]
    public void A_moment_that_is_long_ago_but_not_never_is_a_fault()
    {
        var backup = new Gauge<NoLabels, Timestamp>("backup_last_success_timestamp_seconds", "When the last backup succeeded.");
        var old = DashGen.Signals.Condition(
            critical: (ScalarValue.Time - backup.Series > 26.Hours).And(backup.Series > 0).For(10.Minutes), title: "Backup", alert: "BackupOld", meaning: "The last backup is long ago.");
        var stack = new LiveStack(Bundle.Expand([Fixture.Stack(Fixture.Service with { Metrics = [backup], Signals = [old], Objectives = [] })]).Stacks[0]);
        Assert.Contains(stack.Faults, fault => fault.Alert == "BackupOld");

        var started = TimeSpan.FromDays(20_000);
        double Age(double now) => (started + Seconds(now)).TotalSeconds - Value(stack.Answer("shop", Target, Seconds(now), Phase(10, 20), LivePhase.None, started) ?? "", backup.Name + "{");
        Assert.True(Age(5) < 26 * 3600 && Age(15) > 26 * 3600 && Age(15) < 10 * 26 * 3600, $"{Age(5)}, {Age(15)}");
    }

    [Fact]
    public void Rules_come_after_the_first_scrape()
    {
        Assert.DoesNotContain("rule_files", Stack.PrometheusConfig("127.0.0.1:1", "127.0.0.1:2", withRules: false), StringComparison.Ordinal);
        Assert.Contains("rules/shop.rules.yml", Stack.PrometheusConfig("127.0.0.1:1", "127.0.0.1:2", withRules: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_run_has_other_faults_until_none_is_left()
    {
        var heard = new List<LiveFault>();
        for (var run = Stack; run is not null; run = run.Next())
        {
            Assert.NotEmpty(run.Faults);
            heard.AddRange(run.Faults);
        }

        Assert.Distinct(heard.Select(fault => (fault.Service, fault.Alert, fault.Labels)));
        Assert.True(heard.Count > Stack.Faults.Count, string.Join(", ", heard.Select(fault => fault.Alert)));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(10, true)]
    public void What_need_not_last_as_long_as_what_holds_it_back_may_be_told_first(int minutes, bool isEarly)
    {
        var stack = new LiveStack(Bundle.Expand([Fixture.Stack(Fixture.Service with { Signals = [.. Fixture.Service.Signals, DashGen.Signals.Reachable(critical: minutes.Minutes, alert: "ShopDown")] })]).Stacks[0]);
        Assert.Equal(["ShopDown"], stack.Outages.Select(outage => outage.Alert));
        Assert.Equal(isEarly, stack.Early.Any(outage => outage.Alert == "TargetDown"));
    }
}
