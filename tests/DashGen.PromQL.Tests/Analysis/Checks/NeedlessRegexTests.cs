namespace DashGen.PromQL.Tests;

public sealed class NeedlessRegexTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("up{job=~\"api\"}", "info at job=~\"api\": this pattern matches one value; write job=\"api\"")]
    [InlineData("up{job!~\"10\\\\.0\"}", "info at job!~\"10\\\\.0\": this pattern matches one value; write job!=\"10.0\"")]
    [InlineData("up{job=~\".*\"}", "info at job=~\".*\": job=~\".*\" leaves nothing out; take it out")]
    [InlineData("up{job=~\".+\"}", "info at job=~\".+\": job=~\".+\" asks only whether the label is there; write job!=\"\"")]
    [InlineData("up{job!~\".*\"}", "error at job!~\".*\": job!~\".*\" leaves everything out; take it out; series without the label are job=\"\"")]
    [InlineData("up{job=~\"^api-.*$\"}", "info at job=~\"^api-.*$\": a pattern is anchored at both ends by itself; take ^ and $ out")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(NeedlessRegex.Check, finding, text, Options);

    [Theory]
    [InlineData("up{job=~\"api|web\"}")]
    [InlineData("up{job=~\"api-.+\"}")]
    [InlineData("up{job=~\"$job\"}")]
    [InlineData("up{code=~\"5xx\"}")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(NeedlessRegex.Check, text, Options);
}
