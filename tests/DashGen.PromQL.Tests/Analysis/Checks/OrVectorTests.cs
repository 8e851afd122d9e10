namespace DashGen.PromQL.Tests;

public sealed class OrVectorTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("sum by (job) (rate(errors_total[5m])) or vector(0)", "error at sum by (job) (rate(errors_total[5m])) or vector(0): the left side has labels, such as job, so vector() is always added as one more series; aggregate all labels away, sum(…) or vector(0), or write or on () vector(0) for a result only where there is nothing")]
    [InlineData("sum by (x) (unknown) or vector(0)", "warning at sum by (x) (unknown) or vector(0): the left side has labels, so vector() is always added as one more series; aggregate all labels away, sum(…) or vector(0), or write or on () vector(0) for a result only where there is nothing")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(OrVector.Check, finding, text, Options);

    [Theory]
    [InlineData("sum(rate(errors_total[5m])) or vector(0)")]
    [InlineData("sum by (job) (rate(errors_total[5m])) or on () vector(0)")]
    [InlineData("unknown or vector(0)")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(OrVector.Check, text, Options);
}
