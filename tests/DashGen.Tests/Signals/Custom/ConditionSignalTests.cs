using DashGen.PromQL;
using static DashGen.Signals;
using static DashGen.Tests.Custom.CustomSignalTests;

namespace DashGen.Tests.Custom;

/// <summary>What becomes of a condition at each severity, and the lines of its panel.</summary>
public sealed class ConditionSignalTests
{
    static readonly Counter<NoLabels, Seconds> Busy = new("busy_seconds_total", "Time at work.");
    static readonly Gauge<NoLabels, Bytes> Left = new("left_bytes", "Bytes that are left.");
    static readonly Gauge<NoLabels> Used = new("connections", "Connections that are open."), Most = new("max_connections", "Connections that may be open.");

    static Service WithGauges(Signal signal) => With(signal) with { Metrics = [.. Fixture.Service.Metrics, Used, Most] };

    static Service Pool(AlertCondition<NoLabels>? critical = null, AlertCondition<NoLabels>? warning = null) =>
        WithGauges(Condition(critical: critical, warning: warning, alert: "PoolFull", title: "Pool", meaning: "It fills up."));

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
    public void What_is_expected_is_not_told_as_if_it_were_so_now()
    {
        var bundle = Of(Pool(warning: (Used.Series.Over(1.Hours).PredictLinear(4.Hours) > 90).For(5.Minutes)));
        Assert.EndsWith(" expected, above 90 in 4 hours; that has been so for 5 minutes.", Assert.Single(bundle.Alerts, alert => alert.Name == "PoolFull").Description.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_been_missing_for_some_time_has_no_value()
    {
        var bundle = Of(Pool(critical: Used.Series.Over(10.Minutes).Absent().For(5.Minutes)));
        Assert.EndsWith(" is missing, and has been for 5 minutes.", Assert.Single(bundle.Alerts, alert => alert.Name == "PoolFull").Description.ToString(), StringComparison.Ordinal);
        Assert.Equal("count(connections{environment=~\"$environment\",job=\"shop\"})", Lines(bundle).First().Expr);
    }

    [Fact]
    public void A_percentage_stays_one_above_the_whole()
    {
        var cpu = new Gauge<NoLabels, Percentage>("cpu_percent", "CPU.");
        var service = With(Condition(warning: (cpu.Series > 150.Percent).For(5.Minutes), alert: "Own", title: "CPU", meaning: "Much.")) with { Metrics = [.. Fixture.Service.Metrics, cpu] };
        Assert.EndsWith(" %, above 150 %", Assert.Single(Of(service).Alerts, alert => alert.Name == "Own").Summary.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_more_series_than_anybody_reads_the_worst_are_shown()
    {
        var busy = Fixture.Requests.Series.Over(10.Minutes).Rate().Sum([Fixture.Http.Route, Fixture.Http.Status]);
        Panel Shown(InstantVector<Fixture.Http> when) => Assert.Single(Of(With(Condition(warning: when.For(5.Minutes), alert: "Own", title: "Own", meaning: "Much."))).Panels, panel => panel.Title == "Own");
        Assert.StartsWith("topk(25, sum by (route, status_code) (", Shown(busy > 5).Queries[0].Expr.ToString(), StringComparison.Ordinal);
        Assert.Equal("Its alert means: Much. Shown are the 25 highest.", Shown(busy > 5).Look.Description);
        Assert.StartsWith("bottomk(25, ", Shown(busy < 5).Queries[0].Expr.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("topk", Shown(busy.Sum([Fixture.Http.Route]) > 5).Queries[0].Expr.ToString(), StringComparison.Ordinal);
        Assert.Empty(Fixture.Find("DG1027", With(Condition(warning: (busy > 5).For(5.Minutes), alert: "Own", title: "Own", meaning: "Much."))));
    }

    [Fact]
    public void A_time_that_grows_is_no_share()
    {
        var lag = new Gauge<NoLabels, Seconds>("lag_seconds", "How late it is.");
        Service Told(InstantVector<NoLabels> when) =>
            With(Condition(warning: when.For(5.Minutes), alert: "Own", title: "Lag", meaning: "It grows.")) with { Metrics = [.. Fixture.Service.Metrics, lag, Busy] };
        Assert.EndsWith("{{ $value | humanize }} s/s, above 0 s/s", Assert.Single(Of(Told(lag.Series.Over(1.Hours).Deriv() > 0)).Alerts, alert => alert.Name == "Own").Summary.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("{{ $value | humanizePercentage }}, above 50 %", Assert.Single(Of(Told(Busy.Series.Over(1.Hours).Rate() > 50.Percent)).Alerts, alert => alert.Name == "Own").Summary.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_that_was_chosen_for_what_is_rare_is_shown_as_it_is()
    {
        static string Shown(TimeSpan window) => Lines(Of(With(Condition(
            warning: (Fixture.Requests.Series.Over(window).Rate().Sum() > 5).For(5.Minutes), alert: "Own", title: "Pool", meaning: "Much.")))).First().Expr;
        Assert.Contains("[$__rate_interval]", Shown(5.Minutes), StringComparison.Ordinal);
        Assert.Contains("[1h]", Shown(1.Hours), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_of_one_value_is_not_chosen_from()
    {
        var service = With(Condition(critical: Fixture.Requests[Fixture.Http.Method.Is("GET")].Series.Absent().For(5.Minutes), alert: "Own", title: "Pool", meaning: "None.")) with
        {
            Filters = [Filter.By(Fixture.Http.Method), Filter.By(Fixture.Http.Route)],
        };
        Assert.DoesNotContain("$method", Lines(Of(service)).First().Expr, StringComparison.Ordinal);
        Assert.Contains("$route", Lines(Of(service)).First().Expr, StringComparison.Ordinal);
    }

    static readonly Counter<NoLabels> Deadlocks = new("deadlocks_total", "Deadlocks.");

    [Fact]
    public void What_it_is_compared_with_and_the_time_that_it_is_about_are_told()
    {
        Assert.EndsWith(", above connections that may be open", Summary(Used.Series > Most.Series), StringComparison.Ordinal);
        Assert.EndsWith(", other than connections that may be open", Summary(Used.Series.Sum().NotEqualTo(Most.Series.Sum())), StringComparison.Ordinal);
        Assert.EndsWith(", above 5 in 10 minutes", Summary(Deadlocks.Series.Over(10.Minutes).Increase().Sum() > 5), StringComparison.Ordinal);
        Assert.EndsWith(", below 0 in 4 hours", Summary(Used.Series.Over(1.Hours).PredictLinear(4.Hours) < 0), StringComparison.Ordinal);

        static string Summary(InstantVector<NoLabels> when) => Assert.Single(
            Of(WithGauges(Condition(warning: when.For(5.Minutes), alert: "Own", title: "Own", meaning: "It is so.")) with { Metrics = [.. Fixture.Service.Metrics, Used, Most, Deadlocks] }).Alerts,
            alert => alert.Name == "Own").Summary.ToString();
    }

    [Fact]
    public void What_must_hold_as_well_stands_beside_it_and_neither_has_a_limit()
    {
        var bundle = Of(Pool(warning: (Used.Series > 80).And(Most.Series < 100).For(5.Minutes)));
        var alert = Assert.Single(bundle.Alerts, alert => alert.Name == "PoolFull");
        Assert.EndsWith(", above 80", alert.Summary.ToString(), StringComparison.Ordinal);
        Assert.Equal("It fires once Pool has been above 80, and the rest of the condition has held, for 5 minutes.", alert.Runbook.Threshold);
        Assert.Equal(
            [("connections{environment=~\"$environment\",job=\"shop\"}", "{{instance}}"), ("max_connections{environment=~\"$environment\",job=\"shop\"}", "{{instance}} and")], Lines(bundle));
        Assert.Null(((Grafana.TimeSeriesPanel)Assert.Single(bundle.Panels, panel => panel.Title == "Pool").Look).Thresholds);
    }

    [Fact]
    public void What_is_missing_has_no_value_to_be_told()
    {
        var alert = Warning(Own(Used.Series.Absent()));
        Assert.Equal("shop: own is missing", alert.Summary.ToString());
        Assert.Equal("Own of shop is missing, and has been for 5 minutes.", alert.Description.ToString());
        Assert.Equal("own is missing", alert.Runbook.Condition);
    }

    [Fact]
    public void What_a_system_runs_on_is_told_of_the_stack_and_of_which_exporter_where_there_are_several()
    {
        var first = With(Condition(warning: (Used.Series > 80).For(5.Minutes), alert: "Own", title: "Own", meaning: "It is so.", family: Family.Infrastructure)) with { Metrics = [.. Fixture.Service.Metrics, Used] };
        Assert.StartsWith("Shop: own", Warning(Of(first)).Summary.ToString(), StringComparison.Ordinal);

        var second = new Service("other") { Owner = first.Owner, Scrape = first.Scrape, Metrics = first.Metrics, Signals = first.Signals, Routing = first.Routing };
        Assert.StartsWith("Shop (other): own", Warning(Bundle.Expand([Fixture.Stack(first, second)]).Stacks[0].Services[1]).Summary.ToString(), StringComparison.Ordinal);
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
        Assert.Equal("count(connections{environment=~\"$environment\",job=\"shop\"})", absent.Queries[0].Expr.ToString());
    }

    static readonly Gauge<NoLabels, Timestamp> Ran = new("ran_timestamp_seconds", "When it ran."), Expires = new("expires_timestamp_seconds", "When it expires.");

    [Fact]
    public void A_moment_is_a_date_in_the_panel_and_in_the_message()
    {
        var bundle = Of(With(Condition(warning: (Ran.Series > Expires.Series).For(5.Minutes), alert: "Own", title: "Own", meaning: "It ran too late.")) with { Metrics = [Ran, Expires] });
        var panel = Assert.Single(bundle.Panels, panel => panel.Title == "Own");
        Assert.Equal(["ran_timestamp_seconds{environment=~\"$environment\",job=\"shop\"} * 1000", "expires_timestamp_seconds{environment=~\"$environment\",job=\"shop\"} * 1000"], panel.Queries.Select(query => query.Expr.ToString()));
        Assert.Equal((Grafana.Unit.DatetimeISO, (double?)null), (((Grafana.TimeSeriesPanel)panel.Look).Unit, ((Grafana.TimeSeriesPanel)panel.Look).Min));
        Assert.Contains("{{ $value | humanizeTimestamp }}", Warning(bundle).Summary.ToString(), StringComparison.Ordinal);
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
    public void A_rate_a_minute_is_shown_and_told_as_one()
    {
        var bundle = Of(With(Condition(warning: (Fixture.Requests.Series.Over(5.Minutes).Rate().Sum() * 60 > 100).For(5.Minutes), alert: "Busy", title: "Busy", meaning: "It is busy.")));
        Assert.Equal(Grafana.Unit.EventsPerMinute, bundle.Panels.Single(panel => panel.Title == "Busy").Look.Unit);
        var alert = bundle.Alerts.First(alert => alert.Name == "Busy");
        Assert.Contains("}}/min", alert.Summary.ToString(), StringComparison.Ordinal);
        Assert.Contains("100/min", alert.Runbook.Condition, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alert_without_a_condition_is_none() =>
        Assert.Throws<ArgumentException>(() => Condition<NoLabels>(alert: "Never", title: "Never", meaning: "Nothing was asked."));
}
