namespace DashGen.Tests.Compiling;

public sealed class WhatDoesNotCompileTests
{
    [Theory]
    [InlineData("Traffic(Requests[Http.Status.Matches(\"5..\")], by: [Http.Method, TargetLabel.Instance])")]
    [InlineData("Errors(Requests[Http.Status.Matches(\"5..\")], outOf: Requests, critical: 5.Percent.For(5.Minutes), per: [Http.Method])")]
    [InlineData("Latency(Duration, quantile: 95.Percent, critical: 2.Seconds.For(10.Minutes))")]
    [InlineData("Saturation(Connections, capacity: 100, \"connections\", warning: 90.Percent.For(5.Minutes))")]
    [InlineData("CircuitBreaker(Breakers, open: Breaker.Open, per: [Downstream.Service], warning: 2.Minutes)")]
    [InlineData("Events(Requests, Family.Golden, title: \"Requests\", warning: 10.PerSecond.For(5.Minutes), alert: \"Many\")")]
    [InlineData("Requests[TargetLabel.Job.Is(\"x\"), Http.Method.Is(\"GET\")]")]
    public void What_is_meant_compiles(string expression) => Snippet.Accepts(expression);

    [Fact]
    public void A_matcher_of_another_metric_s_label_set() =>
        Snippet.Refuses("Traffic(Requests[Downstream.Service.Is(\"auth\")])", at: "Downstream.Service.Is(\"auth\")", code: "CS1503");

    [Fact]
    public void The_error_for_a_foreign_matcher_names_both_sets()
    {
        var message = Snippet.Compile("Requests[Downstream.Service.Is(\"auth\")]")[0].Message;
        Assert.Contains("Matcher<Downstream>", message, StringComparison.Ordinal);
        Assert.Contains("Matcher<Http>", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_by_of_another_metric_s_label_set() =>
        Snippet.Refuses("Traffic(Requests, by: [Downstream.Service])", at: "Downstream.Service", code: "CS0029");

    [Fact]
    public void A_rate_of_a_gauge() =>
        Snippet.Refuses("Traffic(Connections)", at: "Traffic", code: "CS0411");

    [Fact]
    public void An_event_count_of_a_gauge() =>
        Snippet.Refuses("Events(Connections, Family.Golden, title: \"x\")", at: "Events", code: "CS0411");

    [Fact]
    public void A_raw_counter_as_a_level_to_compare_with_a_threshold() =>
        Snippet.Refuses("Saturation(Requests, capacity: 100, \"requests\", warning: 90.Percent.For(5.Minutes))", at: "Saturation", code: "CS0411");

    [Fact]
    public void A_raw_counter_as_a_state() =>
        Snippet.Refuses("HealthChecks(Requests, failing: Breaker.Open, per: [], critical: 2.Minutes)", at: "HealthChecks", code: "CS0411");

    [Fact]
    public void A_latency_threshold_in_bytes() =>
        Snippet.Refuses("Latency(Duration, quantile: 95.Percent, critical: 2.Mebibytes.For(10.Minutes))", at: "2.Mebibytes.For(10.Minutes)", code: "CS1503");

    [Fact]
    public void A_latency_threshold_without_a_unit() =>
        Snippet.Refuses("Latency(Duration, quantile: 95.Percent, critical: 2)", at: "2", code: "CS1503");

    [Fact]
    public void A_latency_of_a_histogram_of_bytes() =>
        Snippet.Refuses("Latency(Size, quantile: 95.Percent, critical: 2.Seconds.For(10.Minutes))", at: "Latency", code: "CS0315");

    [Fact]
    public void A_share_given_as_a_plain_number() =>
        Snippet.Refuses("Errors(Requests, outOf: Requests, critical: 0.05)", at: "0.05", code: "CS1503");

    [Fact]
    public void A_threshold_without_a_hold_time() =>
        Snippet.Refuses("Errors(Requests, outOf: Requests, critical: 5.Percent)", at: "5.Percent", code: "CS1503");

    [Fact]
    public void A_quantile_of_something_that_is_not_a_histogram() =>
        Snippet.Refuses("Latency(Connections, quantile: 95.Percent, critical: 2.Seconds.For(10.Minutes))", at: "Latency", code: "CS0411");

    [Fact]
    public void A_ratio_grouped_by_a_label_that_the_whole_does_not_have() =>
        Snippet.Refuses("Errors(Requests, outOf: Requests, critical: 5.Percent.For(5.Minutes), per: [Downstream.Service])", at: "Downstream.Service", code: "CS0029");

    [Fact]
    public void A_breaker_s_state_of_another_enum() =>
        Snippet.Refuses("CircuitBreaker(Breakers, open: DayOfWeek.Monday, per: [])", at: "CircuitBreaker", code: "CS0411");

    [Fact]
    public void A_label_that_says_nothing_of_its_values() =>
        Snippet.Refuses("new Label<Http>(\"tenant_id\")", at: "Label<Http>", code: "CS1729");

    [Fact]
    public void A_histogram_without_buckets() =>
        Snippet.Refuses("new Histogram<Http, Seconds>(\"x_seconds\", \"Time.\")", at: "Histogram<Http, Seconds>", code: "CS9035");
}
