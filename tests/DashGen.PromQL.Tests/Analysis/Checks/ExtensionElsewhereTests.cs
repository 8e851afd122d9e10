namespace DashGen.PromQL.Tests;

public sealed class ExtensionElsewhereTests
{
    static readonly AnalyzerOptions Options = new() { Features = ParserFeatures.All };

    [Theory]
    [InlineData("avg_over_time(up[5m] anchored)", "error at up[5m] anchored: anchored is not taken here; it works in rate, increase, delta, resets and changes")]
    [InlineData("changes(up[5m] smoothed)", "error at up[5m] smoothed: smoothed is not taken here; it works in rate, increase and delta")]
    [InlineData("sum(up anchored)", "error at up anchored: anchored is not taken without a range; it works in rate, increase, delta, resets and changes")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(ExtensionElsewhere.Check, finding, text, Options);

    [Theory]
    [InlineData("increase(up[5m] anchored) + rate(up[5m] smoothed) + delta((up[5m] anchored offset 1m))")]
    [InlineData("resets(up[5m] anchored) + changes(up[5m] anchored)")]
    [InlineData("up smoothed + avg_over_time(up[5m])")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(ExtensionElsewhere.Check, text, Options);
}
