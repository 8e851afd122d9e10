namespace DashGen.PromQL.Tests;

public sealed class RateOverGaugeTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("rate(memory_bytes[5m])", "error at rate(memory_bytes[5m]): rate is for counters, and this is a gauge; for a gauge, delta says how much it changed, deriv how fast, avg_over_time what it was")]
    [InlineData("increase(breaker_state[1h])", "error at increase(breaker_state[1h]): increase is for counters, and this is a state; changes says how often it changed")]
    [InlineData("resets(build_info[1h])", "error at resets(build_info[1h]): resets is for counters, and this is an info metric; changes says how often it changed")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(RateOverGauge.Check, finding, text, Options);

    [Theory]
    [InlineData("rate(http_requests_total[5m])")]
    [InlineData("rate(payload_bytes[5m])")]
    [InlineData("rate(unknown[5m])")]
    [InlineData("deriv(memory_bytes[5m])")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(RateOverGauge.Check, text, Options);
}
