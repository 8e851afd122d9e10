namespace DashGen.PromQL.Tests;

public sealed class UnknownJobTests
{
    static readonly AnalyzerOptions Options = new() { Jobs = ["gateway", "orders"] };

    [Theory]
    [InlineData("up{job=\"gatway\"} == 0", "error at job=\"gatway\": no job matches job=\"gatway\": nothing is scraped under that name; did you mean \"gateway\"?")]
    [InlineData("absent(up{job=~\"pay.*\"})", "error at job=~\"pay.*\": no job matches job=~\"pay.*\": nothing is scraped under that name; there are gateway, orders")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(UnknownJob.Check, finding, text, Options);

    [Theory]
    [InlineData("up{job=\"gateway\"} == 0")]
    [InlineData("up{job=~\"gateway|payments\"}")]
    [InlineData("up{job!=\"payments\"} + up{job=~\"$job\"} + up{job=\"${job}\"} + up{job=\"\"}")]
    [InlineData("up{service=\"payments\"}")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(UnknownJob.Check, text, Options);

    [Fact]
    public void It_stays_silent_where_the_jobs_are_not_known() => AssertCheck.IsSilent(UnknownJob.Check, "up{job=\"gatway\"} == 0", new());
}
