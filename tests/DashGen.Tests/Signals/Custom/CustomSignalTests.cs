using DashGen.PromQL;
using static DashGen.Signals;

namespace DashGen.Tests.Custom;

public sealed class CustomSignalTests
{
    static readonly Signal ManyErrors = Condition(
        warning: (Fixture.Requests[Fixture.ServerError].Series.Over(5.Minutes).Rate().Sum([Fixture.Http.Route]) > 5).For(10.Minutes),
        alert: "ManyServerErrors",
        title: "Server errors",
        meaning: "Requests fail in numbers, whatever their share.",
        checks: ["Which route is it?"]);

    static Service With(Signal signal) => Fixture.Service with { Registry = [new("environment", "dev") { IsFilter = true }], Signals = [.. Fixture.Service.Signals, signal] };

    static ServiceBundle Expand(Signal signal) => Bundle.Expand([Fixture.Stack(With(signal))]).Stacks[0].Services[0];

    [Fact]
    public void A_condition_becomes_an_alert_on_the_service_s_own_series()
    {
        var alert = Assert.Single(Expand(ManyErrors).Alerts, alert => alert.Name == "ManyServerErrors");
        Assert.Equal("sum by (route) (rate(http_requests_total{job=\"shop\",status_code=~\"5..\"}[5m])) > 5", alert.Expr.ToString());
        Assert.Equal((Severity.Warning, 10.Minutes), (alert.Severity, alert.Hold));
        Assert.Equal(["route"], alert.Labels.Select(label => label.Name));
        Assert.Equal("shop: server errors ({{ $labels.route }}) {{ $value | humanize }}/s, above 5", alert.Summary.ToString());
        Assert.Equal(["http_requests_total"], alert.Metrics.Select(metric => metric.Name));
        Assert.Equal(["Which route is it?"], alert.Runbook.Checks);
    }

    [Fact]
    public void What_may_be_more_than_the_whole_is_no_percentage()
    {
        var twice = Condition(
            warning: (Fixture.Requests[Fixture.ServerError].Series.Over(5.Minutes).Rate().Sum([Fixture.Http.Route]) / Fixture.Requests[Fixture.Http.Status.Matches("2..")].Series.Over(5.Minutes).Rate().Sum([Fixture.Http.Route]) > 2).For(10.Minutes),
            alert: "MoreErrorsThanAnswers", title: "Errors and answers", meaning: "More requests fail than succeed.");
        Assert.DoesNotContain(Check.All(Bundle.Expand([Fixture.Stack(With(twice))])), found => found.Severity == DiagnosticSeverity.Error);
        Assert.Equal(Grafana.Unit.Short, Assert.Single(Expand(twice).Panels, panel => panel.Title == "Errors and answers").Look.Unit);
    }

    static readonly Gauge<NoLabels, Timestamp> LastRun = new("last_run_timestamp_seconds", "When it ran last.");

    static readonly Gauge<NoLabels> Free = new("free_blocks", "Blocks that are free."), Size = new("blocks", "Blocks there are.");

    static readonly Counter<NoLabels, Seconds> Busy = new("busy_seconds_total", "Time at work.");

    static readonly Gauge<NoLabels, Bytes> Left = new("left_bytes", "Bytes that are left.");

    public static TheoryData<string, string, Grafana.Unit> Compared => new()
    {
        { "Age", "above 2 hours", Grafana.Unit.Seconds },
        { "Share", "below 10 %", Grafana.Unit.PercentUnit },
        { "Left", "below 2 GiB", Grafana.Unit.BytesIEC },
        { "Busy", "above 90 %", Grafana.Unit.PercentUnit },
    };

    [Theory]
    [MemberData(nameof(Compared))]
    public void What_it_is_compared_with_reads_in_its_unit(string title, string relation, Grafana.Unit unit)
    {
        InstantVector<NoLabels> when = title switch
        {
            "Age" => (ScalarValue.Time - LastRun.Series) > 2.Hours,
            "Busy" => Busy.Series.Over(5.Minutes).Rate() > 0.9,
            "Share" => Free.Series / Size.Series < 10.Percent,
            _ => Left.Series < 2.Gibibytes,
        };
        var signal = Condition(warning: when.For(10.Minutes), alert: title, title: title, meaning: "It is so.");
        var bundle = Bundle.Expand([Fixture.Stack(With(signal) with { Metrics = [.. Fixture.Service.Metrics, LastRun, Free, Size, Left, Busy] })]).Stacks[0].Services[0];
        Assert.EndsWith(relation, Assert.Single(bundle.Alerts, alert => alert.Name == title).Summary.ToString(), StringComparison.Ordinal);
        Assert.Equal(unit, Assert.Single(bundle.Panels, panel => panel.Title == title).Look.Unit);
    }

    [Fact]
    public void Its_panel_shows_what_is_compared_by_the_dashboard_s_variables()
    {
        var panel = Assert.Single(Expand(ManyErrors).Panels, panel => panel.Title == "Server errors");
        var query = Assert.Single(panel.Queries);
        Assert.Equal("sum by (route) (rate(http_requests_total{environment=~\"$environment\",job=\"shop\",status_code=~\"5..\"}[$__rate_interval]))", query.Expr.ToString());
        Assert.Equal("{{route}}", query.Legend);
        Assert.Equal(Grafana.Unit.EventsPerSecond, panel.Look.Unit);
    }

    static readonly Gauge<NoLabels> Used = new("connections", "Connections that are open."), Most = new("max_connections", "Connections that may be open.");

    static Service WithGauges(Signal signal) => With(signal) with { Metrics = [.. Fixture.Service.Metrics, Used, Most] };

    static Service Pool(AlertCondition<NoLabels>? critical = null, AlertCondition<NoLabels>? warning = null) =>
        WithGauges(Condition(critical: critical, warning: warning, alert: "PoolFull", title: "Pool", meaning: "It fills up."));

    static ServiceBundle Of(Service service) => Bundle.Expand([Fixture.Stack(service)]).Stacks[0].Services[0];

    [Fact]
    public void Two_severities_are_two_alerts_of_one_name_and_one_panel()
    {
        var service = Pool(critical: (Used.Series > 95).For(2.Minutes), warning: (Used.Series > 80).For(10.Minutes));
        var bundle = Of(service);
        Assert.Equal(
            [(Severity.Critical, "connections{job=\"shop\"} > 95", 2.Minutes), (Severity.Warning, "connections{job=\"shop\"} > 80", 10.Minutes)],
            bundle.Alerts.Where(alert => alert.Name == "PoolFull").Select(alert => (alert.Severity, alert.Expr.ToString(), alert.Hold)));
        var panel = Assert.Single(bundle.Panels, panel => panel.Title == "Pool");
        Assert.Equal("connections{environment=~\"$environment\",job=\"shop\"}", Assert.Single(panel.Queries).Expr.ToString());
        Assert.Equal([80, 95], ((Grafana.TimeSeriesPanel)panel.Look).Thresholds!.Steps!.Value.Items.Select(step => step.Value).OfType<double>());
        Assert.Empty(Check.All(Bundle.Expand([Fixture.Stack(service with { Metrics = [.. Fixture.Service.Metrics, Used] })])).Select(found => found.ToString()));
    }

    [Fact]
    public void A_warning_that_is_critical_already_is_found() =>
        Fixture.One("DG4006", Pool(critical: (Used.Series > 80).For(2.Minutes), warning: (Used.Series > 95).For(10.Minutes)));

    [Fact]
    public void So_is_what_only_informs_when_it_warns_already() => Assert.Equal(
        "PoolFull is warning before it can inform",
        Fixture.One("DG4006", WithGauges(Condition(warning: (Used.Series > 80).For(2.Minutes), info: (Used.Series > 95).For(10.Minutes), alert: "PoolFull", title: "Pool", meaning: "It fills up."))).Message);

    [Fact]
    public void What_changes_and_its_limit_are_two_lines()
    {
        var bundle = Of(Pool(warning: (Used.Series > 0.8 * Most.Series).For(5.Minutes)));
        Assert.EndsWith(", above its limit", Assert.Single(bundle.Alerts, alert => alert.Name == "PoolFull").Summary.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            [("connections{environment=~\"$environment\",job=\"shop\"}", "{{instance}}"), ("0.8 * max_connections{environment=~\"$environment\",job=\"shop\"}", "{{instance}} limit")],
            Lines(bundle));
    }

    [Fact]
    public void What_must_hold_as_well_is_no_line_and_does_not_hide_the_rest()
    {
        var bundle = Of(Pool(warning: (Used.Series > 80).And(Most.Series < 100).For(5.Minutes)));
        var alert = Assert.Single(bundle.Alerts, alert => alert.Name == "PoolFull");
        Assert.EndsWith(", above 80", alert.Summary.ToString(), StringComparison.Ordinal);
        Assert.Equal("It fires once Pool has been above 80, and the rest of the condition has held, for 5 minutes.", alert.Runbook.Threshold);
        Assert.Equal([("connections{environment=~\"$environment\",job=\"shop\"}", "{{instance}}")], Lines(bundle));
    }

    [Fact]
    public void What_either_severity_or_either_operand_looks_at_has_a_name()
    {
        Assert.Equal(["{{instance}} (critical)", "{{instance}} (warning)"], Lines(Of(Pool(critical: (Used.Series > 95).For(2.Minutes), warning: (Most.Series < 10).For(2.Minutes)))).Select(line => line.Legend));
        Assert.Equal(["{{instance}} 1", "{{instance}} 2"], Lines(Of(Pool(critical: (Used.Series > 95).Or(Most.Series < 10).For(2.Minutes)))).Select(line => line.Legend));
    }

    static readonly Gauge<NoLabels, Milliseconds> Lag = new("lag_milliseconds", "How late it is.");
    static readonly Gauge<NoLabels, Percentage> Full = new("disk_percent", "How full it is.");

    static ServiceBundle Own(InstantVector<NoLabels> warning, InstantVector<NoLabels>? critical = null) => Of(With(Condition(
        critical: critical?.For(5.Minutes), warning: warning.For(5.Minutes), alert: "Own", title: "Own", meaning: "It is so.")) with { Metrics = [.. Fixture.Service.Metrics, Lag, Full, Left, Used, Busy] });

    static Alert Warning(ServiceBundle bundle) => Assert.Single(bundle.Alerts, alert => alert.Name == "Own" && alert.Severity == Severity.Warning);

    [Fact]
    public void What_is_stated_in_another_unit_of_the_same_is_converted()
    {
        Assert.Equal("lag_milliseconds{job=\"shop\"} > 30000", Warning(Own(Lag.Series > 30.Seconds)).Expr.ToString());
        Assert.Equal("disk_percent{job=\"shop\"} > 90", Warning(Own(Full.Series > 90.Percent)).Expr.ToString());
        Assert.Equal("left_bytes{job=\"shop\"} / 1024 < 2097152", Warning(Own(Left.Series / 1024 < 2.Gibibytes)).Expr.ToString());
        Assert.DoesNotContain(Check.All(Bundle.Expand([Fixture.Stack(Own(Lag.Series > 30.Seconds).Service)])), found => found.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void Each_severity_speaks_in_its_own_unit_and_the_panel_has_the_limits_of_one()
    {
        var bundle = Own(warning: Lag.Series / 1000 > 30.Seconds, critical: Lag.Series > 2.Minutes);
        Assert.Contains("humanizeDuration }}, above 30 s", Warning(bundle).Summary.ToString(), StringComparison.Ordinal);
        var look = (Grafana.TimeSeriesPanel)Assert.Single(bundle.Panels, panel => panel.Title == "Own").Look;
        Assert.Equal(Grafana.Unit.Milliseconds, look.Unit);
        Assert.Equal([120_000], look.Thresholds!.Steps!.Value.Items.Select(step => step.Value).OfType<double>());
    }

    [Fact]
    public void Without_a_severity_there_is_nothing() =>
        Assert.DoesNotContain(Of(Pool()).Panels, panel => panel.Title == "Pool");

    [Fact]
    public void Rates_over_different_ranges_stay_different_in_the_panel()
    {
        var bundle = Own(Busy.Series.Over(5.Minutes).Rate() < 0.5 * Busy.Series.Over(1.Hours).Rate());
        var shown = Assert.Single(bundle.Panels, panel => panel.Title == "Own").Queries.Select(query => query.Expr.ToString()).ToList();
        Assert.Contains("[5m]", shown[0], StringComparison.Ordinal);
        Assert.Contains("[1h]", shown[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_not_above_0_and_the_panel_of_absence_shows_what_is_there()
    {
        var above = (Grafana.TimeSeriesPanel)Assert.Single(Own(Used.Series > 0).Panels, panel => panel.Title == "Own").Look;
        Assert.True(above.Thresholds!.Steps!.Value.Items[1].Value > 0);
        var absent = Assert.Single(Own(Used.Series.Absent()).Panels, panel => panel.Title == "Own");
        Assert.Equal("connections{environment=~\"$environment\",job=\"shop\"}", absent.Queries[0].Expr.ToString());
    }

    [Fact]
    public void What_fires_too_where_there_is_nothing_has_bounded_labels() => Assert.DoesNotContain(
        Check.All(Bundle.Expand([Fixture.Stack(Own((Used.Series.Count() < 3).Or(Used.Series.Absent())).Service)])), found => found.Code == "DG4004");

    [Fact]
    public void Numbers_of_what_is_picked_may_be_compared_with_0() => Assert.DoesNotContain(
        Check.All(Bundle.Expand([Fixture.Stack(Own((ScrapeSeries.Up.EqualTo(0).Count() > 0)).Service)])), found => found.Code == "DG1016");

    static IEnumerable<(string Expr, string Legend)> Lines(ServiceBundle bundle) =>
        Assert.Single(bundle.Panels, panel => panel.Title == "Pool").Queries.Select(query => (query.Expr.ToString(), query.Legend));

    [Fact]
    public void Targets_of_the_service_can_be_asked_about_and_no_others()
    {
        var bundle = Of(With(Condition(critical: ScrapeSeries.Up.EqualTo(0).For(2.Minutes), alert: "InstanceDown", title: "Instances", meaning: "An instance is down.")));
        var alert = Assert.Single(bundle.Alerts, alert => alert.Name == "InstanceDown");
        Assert.Equal("up{job=\"shop\"} == 0", alert.Expr.ToString());
        Assert.Contains("instance", alert.Labels.Select(label => label.Name));
        Assert.DoesNotContain(Check.All(Bundle.Expand([Fixture.Stack(bundle.Service)])), found => found.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void What_a_dashboard_chooses_is_chosen_from_what_the_definition_selects()
    {
        var service = With(Chart(Fixture.Requests[Fixture.Http.Method.IsNot("GET")].Series.Over(5.Minutes).Rate().Sum(), title: "Writes", help: "Writes.")) with { Filters = [Filter.By(Fixture.Http.Method)] };
        var asked = Assert.Single(Of(service).Panels, panel => panel.Title == "Writes").Queries[0].Expr.ToString();
        Assert.Contains("method!=\"GET\"", asked, StringComparison.Ordinal);
        Assert.Contains("method=~\"$method\"", asked, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_is_shown_and_not_alerted_on()
    {
        var mean = Fixture.Duration.Total.Over(5.Minutes).Rate().Sum() / Fixture.Duration.Observations.Over(5.Minutes).Rate().Sum();
        var bundle = Expand(Chart(mean, title: "Mean time", help: "The mean, beside the quantiles."));
        Assert.DoesNotContain(bundle.Alerts, alert => alert.Panel == "Mean time");
        var panel = Assert.Single(bundle.Panels, panel => panel.Title == "Mean time");
        Assert.Equal(Grafana.Unit.Seconds, panel.Look.Unit);
        Assert.Contains("http_request_duration_seconds_sum{environment=~\"$environment\",job=\"shop\"}", panel.Queries[0].Expr.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stated_job_is_kept()
    {
        var other = Chart(Fixture.Requests[TargetLabel.Job.Is("other")].Series.Over(5.Minutes).Rate().Sum(), title: "Of another job", help: "Not ours.");
        Assert.Equal("sum(rate(http_requests_total{environment=~\"$environment\",job=\"other\"}[5m]))", Assert.Single(Expand(other).Panels, panel => panel.Title == "Of another job").Queries[0].Expr.ToString());
    }

    [Fact]
    public void Nothing_is_found_in_it_and_its_alert_is_proved() => Assert.Empty(
        Check.All(Bundle.Expand([Fixture.Stack(With(ManyErrors))])).Select(found => found.ToString()));

    [Fact]
    public void A_metric_that_only_an_expression_reads_is_used()
    {
        var idle = new Gauge<NoLabels>("idle_workers", "Workers that wait.");
        var service = Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, idle] };
        Assert.Contains("idle_workers", Fixture.One("DG2005", service).Message, StringComparison.Ordinal);
        Assert.Empty(Fixture.Find("DG2005", service with { Signals = [.. service.Signals, Chart(idle.Series, title: "Idle", help: "Workers that wait.")] }));
    }

    [Fact]
    public void A_metric_that_the_service_does_not_list_is_found_in_the_expression()
    {
        var idle = new Gauge<NoLabels>("idle_workers", "Workers that wait.");
        Assert.Contains("idle_workers", Fixture.One("DG2004", With(Chart(idle.Series, title: "Idle", help: "Workers that wait."))).Message, StringComparison.Ordinal);
    }
}
