using DashGen.PromQL;

namespace DashGen.Tests.Signals;

public sealed class ScopeTests
{
    static readonly TargetLabel Environment = new("environment", new Cardinality(1));

    static ServiceBundle Expand(params Filter[] filters) =>
        Bundle.Expand([Fixture.Stack(Fixture.Service with { Filters = [.. filters] }) with { Labels = [new(Environment, "dev")] }]).Stacks[0].Services[0];

    static string Query(ServiceBundle bundle, string panel) => Printer.Print(bundle.Panels.Single(one => one.Title == panel).Queries[0].Expr);

    [Fact]
    public void Rules_select_by_job_and_by_what_the_stack_adds() => Assert.All(
        Expand().Recordings,
        recording => Assert.Contains("environment=\"dev\",", Printer.Print(recording.Expr), StringComparison.Ordinal));

    [Fact]
    public void What_the_stack_adds_is_kept_on_recorded_series_and_alerts()
    {
        var bundle = Expand();
        Assert.All(bundle.Recordings, recording => Assert.Contains(recording.Labels, label => label.Name == "environment"));
        Assert.All(bundle.Alerts, alert => Assert.Contains(alert.Labels, label => label.Name == "environment"));
    }

    [Fact]
    public void A_panel_reads_the_recorded_series_where_no_filter_is_lost() => Assert.Equal(
        "histogram_quantile(0.95, job_le:http_request_duration_seconds_bucket:rate5m{environment=~\"$environment\",job=\"shop\"})",
        Query(Expand(Filter.By(Environment)), "Response Time"));

    [Fact]
    public void Where_a_filter_is_lost_it_reads_the_recorded_expression_over_the_filtered_series() => Assert.Equal(
        "histogram_quantile(0.95, sum by (job, environment, le) (rate(http_request_duration_seconds_bucket{environment=~\"$environment\",job=\"shop\",route=~\"$route\"}[5m])))",
        Query(Expand(Filter.By(Environment), Filter.By(Fixture.Http.Route)), "Response Time"));

    [Fact]
    public void A_recorded_series_is_filtered_by_a_label_that_it_keeps()
    {
        var errors = DashGen.Signals.Errors(Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, warning: 5.Percent.For(5.Minutes), per: [Fixture.Http.Route], alert: "Failing", title: "Failing");
        var bundle = Bundle.Expand([Fixture.Stack(Fixture.Service with { Filters = [Filter.By(Fixture.Http.Route)], Signals = [errors] })]).Stacks[0].Services[0];
        Assert.Equal("job_route:http_requests_status_code_5xx:ratio_rate5m{job=\"shop\",route=~\"$route\"}", Query(bundle, "Failing"));
    }

    [Fact]
    public void How_long_a_budget_lasts_is_a_matter_of_all_events_whatever_is_filtered()
    {
        var bundle = Bundle.Expand([Fixture.Stack(Fixture.Service with { Filters = [Filter.By(Fixture.Http.Route)] })]).Stacks[0].Services[0];
        Assert.DoesNotContain("$route", bundle.Panels.Single(panel => panel.Title.EndsWith(": Empty In Days", StringComparison.Ordinal)).Queries[0].Expr.ToString(), StringComparison.Ordinal);
        Assert.Contains("$route", bundle.Panels.Single(panel => panel.Title.EndsWith(": Burn Rate", StringComparison.Ordinal)).Queries[0].Expr.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_filter_by_it_panels_too_stay_with_what_the_stack_adds() =>
        Assert.Contains("environment=\"dev\"", Query(Expand(Filter.By(Fixture.Http.Route)), "Response Time"), StringComparison.Ordinal);

    [Fact]
    public void What_the_scraper_measures_is_filtered_by_target_labels_and_by_no_metric_s() => Assert.Equal(
        "up{environment=~\"$environment\",job=\"shop\"}",
        Query(Expand(Filter.By(Environment), Filter.By(Fixture.Http.Route)), "Scrape Targets"));

    [Fact]
    public void A_choice_of_instances_filters_what_rules_sum_up_over_all_of_them() => Assert.Equal(
        "histogram_quantile(0.95, sum by (job, environment, le) (rate(http_request_duration_seconds_bucket{environment=\"dev\",instance=~\"$instance\",job=\"shop\"}[5m])))",
        Query(Expand(Filter.By(TargetLabel.Instance)), "Response Time"));

    [Fact]
    public void What_is_compared_with_an_hour_before_stays_that_of_all_instances() => Assert.Equal(
        "(job:http_requests:rate5m{environment=\"dev\",job=\"shop\"} or 0 * avg_over_time(job:http_requests:rate5m{environment=\"dev\",job=\"shop\"}[1h] offset 5m)) / (avg_over_time(job:http_requests:rate5m{environment=\"dev\",job=\"shop\"}[1h] offset 5m) > 1)",
        Query(Expand(Filter.By(TargetLabel.Instance)), "Request Rate, compared"));

    [Fact]
    public void A_filter_by_instance_finds_nothing_wrong() => Assert.Empty(Check.All(Bundle.Expand(
        [Fixture.Stack(Fixture.Service with { Filters = [Filter.By(TargetLabel.Instance)], Signals = [.. Fixture.Service.Signals, DashGen.Signals.Violations(Fixture.Requests, critical: 1.Minutes)] })])));
}
