namespace DashGen.PromQL.Tests;

public sealed class UnitMismatchTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("memory_bytes + on (job, instance) wait_seconds", "error at memory_bytes + on (job, instance) wait_seconds: this adds bytes and seconds; bring both sides to one unit first")]
    [InlineData("wait_seconds > wait_milliseconds", "error at wait_seconds > wait_milliseconds: this compares seconds and milliseconds; convert one side: milliseconds are seconds times 1000")]
    [InlineData("rate(sent_bytes_total[5m]) - memory_bytes", "error at rate(sent_bytes_total[5m]) - memory_bytes: this subtracts bytes a second and bytes; bring both sides to one unit first")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(UnitMismatch.Check, finding, text, Options);

    [Fact]
    public void A_time_that_was_said_in_C_sharp_is_no_plain_number()
    {
        Assert.Equal("this compares milliseconds and seconds", Message(Build.Select("wait_milliseconds")));
        Assert.Equal("this compares bytes and seconds", Message(Build.Select("memory_bytes")));
        Assert.Equal("this compares a count a second and seconds", Message(Build.Rate(Build.Select("http_requests_total"), TimeSpan.FromMinutes(5))));
        Assert.Equal("this compares a moment in time and seconds", Message(Build.Select("started_seconds")));
        Assert.Null(Message(Build.Select("wait_seconds")));
        Assert.Null(Message(Build.Time() - Build.Select("started_seconds")));

        static string? Message(Expr compared) =>
            Analyzer.Analyze(InstantVector<NoLabels>.Of(compared) > TimeSpan.FromSeconds(30), Options).Findings.SingleOrDefault(finding => finding.Code == UnitMismatch.Check.Code)?.Message;
    }

    [Fact]
    public void A_growth_beside_a_rate_asks_for_a_rate()
    {
        var growth = InstantVector<NoLabels>.Of(Build.Increase(Build.Select("http_requests_total"), TimeSpan.FromMinutes(5)));
        var found = Assert.Single(Analyzer.Analyze(growth > ScalarValue.Of(5, new MetricUnit(Dimension.Count) { PerSecond = true }), Options).Findings, finding => finding.Code == UnitMismatch.Check.Code);
        Assert.Equal("this is a growth in a range; take its rate, or compare it with a plain number", found.Hint);
    }

    [Theory]
    [InlineData("wait_seconds * 1000 > wait_milliseconds")]
    [InlineData("time() - started_seconds > 60")]
    [InlineData("memory_bytes > 1000")]
    [InlineData("memory_bytes / wait_seconds")]
    [InlineData("unknown + memory_bytes")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(UnitMismatch.Check, text, Options);
}
