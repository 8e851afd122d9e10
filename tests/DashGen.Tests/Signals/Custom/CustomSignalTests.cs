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

    internal static Service With(Signal signal) => Fixture.Service with { Registry = [new("environment", "dev") { IsFilter = true }], Signals = [.. Fixture.Service.Signals, signal] };

    internal static ServiceBundle Of(Service service) => Bundle.Expand([Fixture.Stack(service)]).Stacks[0].Services[0];

    static ServiceBundle Expand(Signal signal) => Of(With(signal));

    [Fact]
    public void A_condition_becomes_an_alert_on_the_service_s_own_series()
    {
        var alert = Assert.Single(Expand(ManyErrors).Alerts, alert => alert.Name == "ManyServerErrors");
        Assert.Equal("sum by (route) (rate(http_requests_total{job=\"shop\",status_code=~\"5..\"}[5m])) > 5", alert.Expr.ToString());
        Assert.Equal((Severity.Warning, 10.Minutes), (alert.Severity, alert.Hold));
        Assert.Equal(["route"], alert.Labels.Select(label => label.Name));
        Assert.Equal("shop: server errors ({{ $labels.route }}) {{ $value | humanize }}/s, above 5/s", alert.Summary.ToString());
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

    struct Celsius : IUnit
    {
        public static MetricUnit Unit { get; } = new(Dimension.Other) { Symbol = "°C" };
    }

    static readonly Gauge<NoLabels, Celsius> Outside = new("outside_temperature_celsius", "Temperature outside.");

    [Fact]
    public void An_axis_begins_where_values_may()
    {
        // Nothing is less than no bytes; fewer blocks than none are not expected; and there is nothing special about 0 °C.
        Assert.Equal((0, null), Ends(Left, Left.Series));
        Assert.Equal((null, 0), Ends(Free, Free.Series));
        Assert.Equal((null, null), Ends(Outside, Outside.Series));
        Assert.Equal((null, null), Ends(Free, Free.Series - Size.Series));
        Assert.Equal((0, null), Ends(Free with { Minimum = 0 }, Free.Series));

        (double? Min, double? SoftMin) Ends(Metric metric, InstantVector<NoLabels> shown)
        {
            var service = With(Chart(shown, title: "Own", help: "What it is."));
            var panel = Assert.IsType<Grafana.TimeSeriesPanel>(Of(service with { Metrics = [.. service.Metrics, metric, Size] }).Panels.Single(panel => panel.Title == "Own").Look);
            return (panel.Min, panel.AxisSoftMin);
        }
    }

    static readonly Gauge<Fixture.Tenant, Celsius> Rooms = new("room_temperature_celsius", "Temperature of each tenant's room.");

    [Fact]
    public void Temperatures_do_not_add_up()
    {
        IReadOnlyList<Diagnostic> Found(Signal signal) => Fixture.Find("DG1018", With(signal) with { Metrics = [.. Fixture.Service.Metrics, Rooms, Outside] });
        Assert.Equal("°C of several series do not add up, and the sum takes those together that differ in tenant_id", Found(Level(Rooms, title: "Rooms", warning: 30.For(5.Minutes), alert: "Hot")).Select(found => found.Message).Distinct().Single().Split(": ")[^1]);
        Assert.NotEmpty(Found(Chart(Outside.Series.Sum(), title: "Own", help: "What it is.")));
        Assert.Empty(Found(Level(Outside, title: "Outside", warning: 30.For(5.Minutes), alert: "Hot")));
        Assert.Empty(Found(Chart(Rooms.Series.Max(), title: "Own", help: "What it is.")));
    }

    [Fact]
    public void A_limit_has_the_unit_of_its_gauge_and_small_values_are_written_as_they_are()
    {
        var cold = Of(With(Remaining(Outside, title: "Frost", critical: (-20).For(5.Minutes), alert: "Frost")) with { Metrics = [Outside] }).Alerts.Single(alert => alert.Name == "Frost");
        Assert.Equal("shop: frost ({{ $labels.instance }}) {{ $value | humanize }} °C, below -20 °C", cold.Summary.ToString());
        var off = Of(With(Condition(warning: ((Outside.Series - 37).Abs() > 0.2).For(5.Minutes), alert: "Off", title: "Fever", meaning: "It is ill.")) with { Metrics = [Outside] }).Alerts.Single(alert => alert.Name == "Off");
        Assert.Equal("shop: fever ({{ $labels.instance }}) {{ printf \"%.3g\" $value }} °C, above 0.2 °C", off.Summary.ToString());
        var up = Of(With(Condition(warning: (ScrapeSeries.Up.Avg() < 95.Percent).For(5.Minutes), alert: "Few", title: "Up", meaning: "Too many are down."))).Alerts.Single(alert => alert.Name == "Few");
        Assert.Equal("shop: up {{ $value | humanizePercentage }}, below 95 %", up.Summary.ToString());
    }

    [Fact]
    public void What_is_declared_of_a_gauge_is_not_asked_of_it_again()
    {
        var size = Size with { Minimum = 900 };
        var last = LastRun with { Minimum = 1 };
        var service = With(Remaining(size, title: "Size", warning: 950.For(5.Minutes), alert: "Small")) with { Metrics = [.. Fixture.Service.Metrics, size, Free, last] };
        EquatableArray<Signal> more = [Age(last, "Run", warning: 2.Hours.For(5.Minutes), alert: "Late"), Saturation(Free, outOf: size, "blocks", warning: 90.Percent.For(5.Minutes), alert: "Full", title: "Full")];
        Assert.DoesNotContain(Check.All(Bundle.Expand([Fixture.Stack(service with { Signals = [.. service.Signals, .. more] })])), found => found.Code is "DG1016" or "DG4102");
    }

    [Fact]
    public void A_limit_below_0_is_on_its_panel()
    {
        var falls = Condition(warning: (Fixture.Requests.Series.Over(5.Minutes).Rate().Sum() * -1 < -5).For(5.Minutes), alert: "Falls", title: "Own", meaning: "It is so.");
        Assert.Null(Assert.IsType<Grafana.TimeSeriesPanel>(Expand(falls).Panels.Single(panel => panel.Title == "Own").Look).Min);
    }

    [Fact]
    public void The_least_of_a_gauge_is_below_its_greatest()
    {
        Assert.Contains("must be below", Assert.Throws<ArgumentException>(() => new Gauge<NoLabels>("g", "It is.") { Minimum = 2, Maximum = 1 }).Message, StringComparison.Ordinal);
        Assert.Contains("no value", Assert.Throws<ArgumentException>(() => new Gauge<NoLabels>("g", "It is.") { Maximum = double.NaN }).Message, StringComparison.Ordinal);
    }

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
    public void A_label_that_is_added_after_rules_is_not_among_the_labels_of_an_alert()
    {
        var service = Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Fixture.InFlight], Signals = [Condition(warning: (Fixture.InFlight.Series > 5).For(5.Minutes), alert: "Busy", title: "Busy", meaning: "It is busy.")] };
        var stack = Fixture.Stack(service) with { ExternalLabels = [new(new TargetLabel("region", new Cardinality(1)), "eu")] };
        var alert = Bundle.Expand([stack]).Stacks[0].Services[0].Alerts.Single(alert => alert.Name == "Busy");
        Assert.DoesNotContain("region", alert.Summary.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(alert.Labels, label => label.Name == "region");
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
