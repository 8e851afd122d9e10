namespace DashGen.PromQL.Tests;

public sealed class AverageOfRatiosTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("avg(rate(errors_total[5m]) / on (job, instance, route) rate(tenant_requests_total[5m]))", "warning at avg(rate(errors_total[5m]) / on (job, instance, route) rate(tenant_requests_total[5m])): avg of ratios counts every series the same, however little it had to do; divide sums: sum(…) / sum(…)")]
    [InlineData("avg(histogram_quantile(0.9, rate(request_duration_seconds_bucket[5m])))", "warning at avg(histogram_quantile(0.9, rate(request_duration_seconds_bucket[5m]))): avg of quantiles counts every series the same, however little it had to do; take the quantile of the summed buckets: histogram_quantile(…, sum by (le) (rate(…)))")]
    [InlineData("avg by (job) (rate(request_duration_seconds_sum[5m]) / rate(request_duration_seconds_count[5m]))", "warning at avg by (job) (rate(request_duration_seconds_sum[5m]) / rate(request_duration_seconds_count[5m])): avg of means counts every series the same, however little it had to do; divide sums: sum(…) / sum(…)")]
    [InlineData("avg(rpc_seconds)", "warning at avg(rpc_seconds): avg of quantiles counts every series the same, however little it had to do; take that of the worst, max(…): those of several processes cannot be put together")]
    [InlineData("sum(usage_ratio) > 0.9", "warning at sum(usage_ratio): the sum of what usage_ratio is on each instance is no share of anything; take the largest, max(…), or the mean, avg(…)")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(AverageOfRatios.Check, finding, text, Options);

    [Theory]
    [InlineData("sum(rate(errors_total[5m])) / sum(rate(http_requests_total[5m]))")]
    [InlineData("avg(usage_ratio)")]
    [InlineData("sum by (instance) (usage_ratio) > 0.9")]
    [InlineData("(sum(usage_ratio)) / count(usage_ratio) > 0.9")]
    [InlineData("avg(rate(http_requests_total[5m]))")]
    [InlineData("max(histogram_quantile(0.9, rate(request_duration_seconds_bucket[5m])))")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(AverageOfRatios.Check, text, Options);
}
