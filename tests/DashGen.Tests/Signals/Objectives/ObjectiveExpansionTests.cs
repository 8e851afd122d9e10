using static DashGen.Signals;

namespace DashGen.Tests.Signals.Objectives;

public sealed class ObjectiveExpansionTests
{
    enum Health
    {
        Failing,
        Healthy,
    }

    static readonly StateGauge<NoLabels, Health> State = new("backup_health", "Whether the backup works.");
    static readonly Gauge<NoLabels, Seconds> Age = new("backup_age_seconds", "Time since the last backup.");

    static ServiceBundle Expand(Objective objective, params Metric[] more) => Bundle(objective, more).Services[0];

    static StackBundle Bundle(Objective objective, params Metric[] more) => DashGen.Bundle.Expand(
        [Fixture.Stack(Fixture.Service with { Metrics = [Fixture.Requests, Fixture.Duration, .. more], Objectives = [objective] })]).Stacks[0];

    static Objective Requests(TimeSpan over) => Availability(Fixture.Requests[Fixture.ServerError], Fixture.Requests, target: 99.9.Percent, over: over);

    static string Recorded(ServiceBundle service, string name) => Assert.Single(service.Recordings, recording => recording.Name == name).Expr.ToString();

    sealed class Failure : LabelSet<Failure>
    {
        public static readonly Label<Failure> Reason = new("reason", values: ["timeout", "refused"]);
    }

    [Fact]
    public void What_is_bad_may_have_labels_that_all_has_not()
    {
        var failures = new Counter<Failure>("http_request_failures_total", "Requests that failed.");
        var stack = Bundle(Availability(bad: failures, outOf: Fixture.Requests, target: 99.Percent, over: 30.Days), failures);
        Assert.DoesNotContain(Check.All(new Bundle([stack])), found => found.Severity == DiagnosticSeverity.Error);
        Assert.Contains("http_request_failures_total", Recorded(stack.Services[0], "job:http_request_failures_of_http_requests:rate5m_or_0"), StringComparison.Ordinal);

        // Where nothing of all is counted and something bad is, that was all.
        Assert.Equal(
            "sum by (job) (rate(http_requests_total{job=\"shop\"}[5m])) > 0 or sum by (job) (rate(http_request_failures_total{job=\"shop\"}[5m])) or sum by (job) (rate(http_requests_total{job=\"shop\"}[5m]))",
            Recorded(stack.Services[0], "job:http_request_failures_or_http_requests:rate5m"));
        Assert.EndsWith(
            "unless (group by (job) (http_requests_total{job=\"shop\"}) or group by (job) (http_request_failures_total{job=\"shop\"}))",
            stack.Services[0].Alerts.Single(alert => alert.Name == "AvailabilityUnmeasured").Expr.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_share_of_a_period_counts_every_event_alike()
    {
        var service = Expand(Requests(30.Days));
        Assert.Equal(
            "sum_over_time(job:http_requests_status_code_5xx:rate5m_or_0{job=\"shop\"}[30d]) / (sum_over_time(job:http_requests:rate5m{job=\"shop\"}[30d]) > 0)",
            Recorded(service, "job:http_requests_status_code_5xx:ratio30d"));
        Assert.Equal("1 - job:http_requests_status_code_5xx:ratio30d{job=\"shop\"} / 0.001", Recorded(service, "job:http_requests_status_code_5xx:budget_left30d"));
        Assert.DoesNotContain(service.Recordings, recording => recording.Expr.ToString().Contains("avg_over_time(job:http_requests_status", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bound_with_a_fraction_is_part_of_a_name()
    {
        var duration = new Histogram<Fixture.Http, Seconds>("answer_seconds", "Time to answer.") { Buckets = [0.0125, 0.1] };
        var service = Expand(Responsiveness(duration, within: 0.0125.Seconds, target: 99.Percent, over: 30.Days), duration);
        Assert.Contains(service.Recordings, recording => recording.Name == "job:answer_seconds_above_12_5ms:ratio_rate1h");
    }

    [Fact]
    public void A_person_understands_how_fast_the_budget_burns()
    {
        var alert = Expand(Requests(30.Days)).Alerts.First(alert => alert.Name == "AvailabilityBudgetBurn");
        Assert.Contains("it uses 2 % in 1 hour (empty in 2 days) or 5 % in 6 hours (empty in 5 days) of the budget", alert.Description.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_runbook_shows_from_how_many_events_on_one_bad_one_calls_nobody()
    {
        // 1 / 0.0144 and 1 / 0.006.
        var alert = Expand(Requests(30.Days)).Alerts.First(alert => alert.Name == "AvailabilityBudgetBurn");
        Assert.Contains("fewer than 70 in 1 hour or 167 in 6 hours", alert.Runbook.Threshold, StringComparison.Ordinal);
    }

    [Fact]
    public void A_guard_asks_for_traffic_in_the_short_window()
    {
        var alert = Expand(Requests(30.Days) with { AtLeast = 70 }).Alerts.First(alert => alert.Name == "AvailabilityBudgetBurn");
        Assert.Contains("and sum by (job) (increase(http_requests_total{job=\"shop\"}[5m])) >= 70", alert.Expr.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_is_promised_for_a_share_of_time()
    {
        var service = Expand(Uptime(State, Health.Failing, target: 99.Percent, over: 30.Days), State);
        Assert.Equal(
            "max by (job) (backup_health{job=\"shop\"} == bool 0) or 1 - max by (job) (up{job=\"shop\"})",
            Recorded(service, "job:backup_health_is_failing:bool"));
        Assert.Equal("avg_over_time(job:backup_health_is_failing:bool{job=\"shop\"}[1h])", Recorded(service, "job:backup_health_is_failing:ratio_time1h"));
    }

    [Fact]
    public void What_is_not_there_is_not_up_and_has_the_labels_by_which_dashboards_filter()
    {
        var bundle = DashGen.Bundle.Expand([Fixture.Stack(Fixture.Service with
        {
            Registry = [new("tier", "gold") { IsFilter = true }, new("build", "7")],
            Metrics = [.. Fixture.Service.Metrics, State],
            Objectives = [Uptime(State, Health.Failing, target: 99.Percent, over: 30.Days)],
        })]).Stacks[0];
        Assert.EndsWith(
            "or label_replace(1 - max by (job) (up{job=\"shop\"}), \"tier\", \"gold\", \"\", \"\")",
            bundle.Services[0].Recordings.Single(recording => recording.Name == "job_tier:backup_health_is_failing:bool" || recording.Name == "job:backup_health_is_failing:bool").Expr.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Check.All(new Bundle([bundle])), found => found.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void Freshness_is_an_age_within_a_bound()
    {
        var service = Expand(Freshness(Age, within: 1.Days, target: 99.Percent, over: 30.Days), Age);
        Assert.Equal(
            "max by (job) (backup_age_seconds{job=\"shop\"} > bool 86400) or 1 - max by (job) (up{job=\"shop\"})",
            Recorded(service, "job:backup_age_seconds_above_1day:bool"));
        Assert.StartsWith("It takes about 9 minutes of bad time in 1 hour, or about 22 minutes", service.Alerts.First(alert => alert.Name == "FreshnessBudgetBurn").Runbook.Threshold, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 2, "le=~\"1(\\\\.0)?\"")]
    [InlineData(1, 3, "le=\"1.0\"")]
    [InlineData(0.5, 2, "le=\"0.5\"")]
    public void A_bound_is_found_however_the_service_spells_it(double bound, int prometheus, string matcher) =>
        Assert.Equal(matcher, LabelNumber.Select("le", bound, Versions.Newest with { Prometheus = new Version(prometheus, 0) }).ToString());

    [Fact]
    public void A_promise_is_unmeasured_without_the_bucket_that_it_is_about() => Assert.Contains(
        "unless group by (job) (http_request_duration_seconds_bucket{job=\"shop\",le=\"1.0\"})",
        Expand(Responsiveness(Fixture.Duration, within: 1.Seconds, target: 99.Percent, over: 30.Days)).Alerts.Single(alert => alert.Name == "LatencyUnmeasured").Expr.ToString(),
        StringComparison.Ordinal);

    static readonly Gauge<NoLabels, Timestamp> Backup = new("backup_last_success_timestamp_seconds", "When the last backup ended.");

    [Fact]
    public void What_must_happen_again_and_again_is_promised_by_when_it_happened_last()
    {
        var service = Expand(Freshness(Backup, within: 1.Days, target: 99.Percent, over: 30.Days, subject: "the last backup"), Backup);
        Assert.StartsWith(
            "max by (job) (time() - (backup_last_success_timestamp_seconds{job=\"shop\"} != 0 or (max_over_time(backup_last_success_timestamp_seconds{job=\"shop\"}[1d]) != 0 or max_over_time(backup_last_success_timestamp_seconds{job=\"shop\"}[1d] offset 1d)) and backup_last_success_timestamp_seconds{job=\"shop\"}) > bool 86400) or 1 - max by (job) (up",
            Recorded(service, "job:backup_last_success_timestamp_seconds_older_than_1day:bool"), StringComparison.Ordinal);
        Assert.Contains("that the last backup is no longer ago than 1 day 99 % of the time", service.Alerts.First(alert => alert.Name == "FreshnessBudgetBurn").Runbook.Meaning, StringComparison.Ordinal);
        Assert.DoesNotContain(Check.All(DashGen.Bundle.Expand([Fixture.Stack(Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Backup], Objectives = [Freshness(Backup, within: 1.Days, target: 99.Percent, over: 30.Days)] })])), found => found.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void A_promise_says_what_it_is_about()
    {
        var alert = Expand(Responsiveness(Fixture.Duration, within: 1.Seconds, target: 99.Percent, over: 30.Days, of: "batches")).Alerts.First(alert => alert.Name == "LatencyBudgetBurn");
        Assert.Contains("99 % of batches take no longer than 1 s", alert.Runbook.Meaning, StringComparison.Ordinal);
        Assert.DoesNotContain("request", alert.Runbook.Meaning, StringComparison.Ordinal);
    }

    static readonly Counter<NoLabels> Commits = new("commits_total", "Transactions that were committed."), Rollbacks = new("rollbacks_total", "Transactions that were rolled back.");

    [Fact]
    public void All_events_are_two_counters_together_where_those_that_go_well_are_counted_by_themselves()
    {
        var service = Expand(Availability(bad: Rollbacks, outOf: Commits + Rollbacks, target: 99.Percent, over: 30.Days) with { AtLeast = 10 }, Commits, Rollbacks);
        const string Bad = "sum by (job) (rate(rollbacks_total{job=\"shop\"}[5m]))", Good = "sum by (job) (rate(commits_total{job=\"shop\"}[5m]))";
        Assert.Equal($"({Bad} or 0 * {Good}) / (({Bad} or 0 * {Good}) + ({Good} or 0 * {Bad}) > 0)", Recorded(service, "job:rollbacks_beside_commits:ratio_rate5m"));
        Assert.Equal($"{Bad} or 0 * {Good}", Recorded(service, "job:rollbacks_beside_commits:rate5m_or_0"));
        Assert.Equal($"({Bad} or 0 * {Good}) + ({Good} or 0 * {Bad})", Recorded(service, "job:rollbacks_and_commits:rate5m"));
        Assert.Contains("increase(commits_total", service.Alerts.First(alert => alert.Name == "AvailabilityBudgetBurn").Expr.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_and_the_objective_on_them_share_what_is_recorded()
    {
        var errors = Errors(Rollbacks, outOf: Commits + Rollbacks, warning: 5.Percent.For(5.Minutes), of: "transactions", alert: "ManyRollbacks", title: "Rollbacks");
        var bundle = DashGen.Bundle.Expand([Fixture.Stack(Fixture.Service with
        {
            Metrics = [.. Fixture.Service.Metrics, Commits, Rollbacks],
            Signals = [.. Fixture.Service.Signals, errors],
            Objectives = [Availability(bad: Rollbacks, outOf: Rollbacks + Commits, target: 99.Percent, over: 30.Days)],
        })]);
        Assert.Empty(Check.All(bundle).Select(found => found.ToString()));
        var panel = Assert.Single(bundle.Stacks[0].Services[0].Panels, panel => panel.Title == "Rollbacks");
        Assert.Equal("Transactions that were rolled back, as a share of these and of transactions that were committed.", panel.Look.Description);
    }

    [Fact]
    public void What_is_no_part_of_the_sum_is_refused() => Assert.Contains(
        "http_requests_total is no part of commits_total + rollbacks_total",
        Assert.Throws<ArgumentException>(() => Errors(new Counter<NoLabels>("http_requests_total", "Requests."), outOf: Commits + Rollbacks)).Message, StringComparison.Ordinal);

    public static TheoryData<int, string> Kinds =>
    [
        .. from days in new[] { 7, 28, 30, 90 }
           from kind in new[] { "ratio", "guard", "sum", "latency", "state", "age" }
           where days is 7 or 30 || kind == "ratio"
           select (days, kind),
    ];

    /// <summary>Every alert of every kind of objective, in every period, is seen to fire and to be silent.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Its_alerts_are_proved(int days, string kind)
    {
        Objective objective = kind switch
        {
            "latency" => Responsiveness(Fixture.Duration, within: 1.Seconds, target: 99.Percent, over: days.Days),
            "state" => Uptime(State, Health.Failing, target: 99.Percent, over: days.Days),
            "age" => Freshness(Age, within: 1.Days, target: 99.Percent, over: days.Days),
            "guard" => Requests(days.Days) with { AtLeast = 70 },
            "sum" => Availability(bad: Rollbacks, outOf: Commits + Rollbacks, target: 99.9.Percent, over: days.Days),
            _ => Requests(days.Days),
        };
        var proofs = StackProofs.Of(Bundle(objective, State, Age, Commits, Rollbacks)).Rules[1].Alerts.Where(proof => proof.Alert.Family == Family.Objective).ToList();
        Assert.Equal(3, proofs.Count);
        Assert.All(proofs, proof =>
        {
            Assert.Null(proof.Derivation.Dead);
            Assert.Null(proof.Derivation.Underivable);
            Assert.Null(proof.Contradiction);
            Assert.True(proof.Fires > 0 && proof.Quiet > 0, proof.Rule.Alert);
        });
    }
}
