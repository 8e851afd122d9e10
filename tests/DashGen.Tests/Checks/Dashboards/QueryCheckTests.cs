using DashGen.Grafana;
using static DashGen.Tests.Checks.Dashboards.Asked;

namespace DashGen.Tests.Checks.Dashboards;

public sealed class QueryCheckTests
{
    [Theory]
    [InlineData("rate(http_requests_total[5m])", "rate over a range of 5m")]
    [InlineData("sum(increase(http_requests_total{route=\"[5m]\"}[$__interval]))", "increase over a range of $__interval")]
    public void A_rate_over_a_fixed_range_is_found_in_a_panel_over_time(string expr, string says) => Finds("DG5023", says, Board(Showing(expr)));

    [Theory]
    [InlineData("rate(http_requests_total[$__rate_interval])")]
    [InlineData("max_over_time(memory_bytes[1h])")]
    [InlineData("label_replace(up, \"x\", \"rate(y[5m])\", \"job\", \".*\")")]
    public void Ranges_that_follow_the_panel_and_what_only_looks_like_one_are_fine(string expr) => IsSilent("DG5023", Board(Showing(expr)));

    [Fact]
    public void A_query_for_one_value_may_state_its_range() => IsSilent("DG5023", Board(
        Showing("x") with { Targets = [new PrometheusQuery { Expr = "increase(http_requests_total[1d])", Instant = true, Range = false }] }));

    [Fact]
    public void A_query_of_any_job_is_found() => Finds("DG5025", "memory_bytes is of any job", Board(Showing("up{job=\"x\"} * memory_bytes")));

    [Theory]
    [InlineData("up{job=\"x\"}")]
    [InlineData("up{job=~\"$job\"}")]
    public void A_query_that_states_its_job_is_fine(string expr) => IsSilent("DG5025", Board(Showing(expr)));

    [Fact]
    public void A_dashboard_of_many_jobs_without_a_variable_for_the_instance_is_found() =>
        Finds("DG5026", "no variable instance", Board(Showing("up{job=~\"$job\"}"), new QueryVariable("job", "label_values(up, job)")));

    [Fact]
    public void A_dashboard_of_one_job_or_with_the_variable_is_fine()
    {
        IsSilent("DG5026", Board(Showing("up{job=\"x\"}")));
        IsSilent("DG5026", Board(Showing("up{job=~\"$job\"}"), new QueryVariable("instance", "label_values(up, instance)")));
        IsSilent("DG5026", Board(new TextPanel("Words")));
    }

    [Fact]
    public void A_query_that_is_no_PromQL_is_found_at_its_column() => Finds("DG5031", "1:11: ", Board(Showing("sum by (a b) (x)")));

    [Fact]
    public void Variables_anywhere_are_no_fault_of_PromQL() => IsSilent("DG5031", Board(Showing("topk($n, sum by ($by) (rate(${metric}_total{job=~\"$job\"}[$window])))")));

    [Theory]
    [InlineData("label_values(up{job=\"shop\", instance)")]
    [InlineData("query_result(sum(up)")]
    [InlineData("query_result(sum by (up))")]
    public void A_variable_that_asks_no_PromQL_is_found(string question) =>
        Finds("DG5032", "$v: ", Board(Showing("up"), new QueryVariable("v", question)));

    [Theory]
    [InlineData("label_values(job)")]
    [InlineData("label_values(up{job=~\"$job\"}, instance)")]
    [InlineData("label_names()")]
    [InlineData("metrics(http_.*)")]
    [InlineData("query_result(topk(5, sum by (route) (rate(x[5m]))))")]
    public void What_variables_may_ask_is_fine(string question) => IsSilent("DG5032", Board(Showing("up"), new QueryVariable("v", question)));

    [Fact]
    public void A_legend_with_a_label_that_was_aggregated_away_is_found() =>
        Finds("DG5033", "the legend names method, which no series has", Board(Showing("sum by (route) (rate(http_requests_total[5m]))", "{{route}} {{ method }}")));

    [Theory]
    [InlineData("sum by (route) (rate(x_total[5m]))", "{{route}} of {{route}}")]
    [InlineData("rate(unknown_total[5m])", "{{anything}}")]
    [InlineData("sum by ($by) (rate(x_total[5m]))", "{{anything}}")]
    [InlineData("sum(x)", "{{")]
    public void A_legend_with_labels_that_are_or_may_be_there_is_fine(string expr, string legend) => IsSilent("DG5033", Board(Showing(expr, legend)));

    [Fact]
    public void Seconds_in_a_panel_of_milliseconds_are_found() => Finds(
        "DG5034",
        "the unit is ms, but the query returns seconds",
        Board(Showing("histogram_quantile(0.9, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))") with { Unit = Unit.Milliseconds, Thresholds = Thresholds.Absolute(Color.Green, (250, Color.Red)) }));

    [Fact]
    public void Bytes_in_a_panel_of_shares_are_found() => Finds("DG5034", "returns bytes", Board(Showing("memory_bytes") with { Unit = Unit.PercentUnit }));

    [Fact]
    public void Units_that_fit_or_that_nobody_knows_are_fine()
    {
        IsSilent("DG5034", Board(Showing("memory_bytes") with { Unit = Unit.BytesIEC }));
        IsSilent("DG5034", Board(Showing("memory_bytes") with { Unit = Unit.Suffix("pages") }));
        IsSilent("DG5034", Board(Showing("unknown") with { Unit = Unit.Milliseconds }));
        IsSilent("DG5034", Board(Showing("2592000 * rate(http_requests_total[5m]) / rate(http_requests_total[1h])") with { Unit = Unit.Seconds }));
        IsSilent("DG5034", Board(Showing("sum(rate(http_requests_total[5m])) / sum(rate(http_requests_total[5m]))") with { Unit = Unit.PercentUnit }));
    }

    [Fact]
    public void A_panel_whose_fields_have_units_of_their_own_is_left_alone() => IsSilent("DG5034", Board(
        Showing("memory_bytes") with { Unit = Unit.Seconds, Overrides = [new FieldOverride(FieldMatcher.ByName("x")) { Unit = Unit.BytesIEC }] }));
}
