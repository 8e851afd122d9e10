using System.Collections.Frozen;

namespace DashGen.PromQL.Tests;

public sealed class MultiValueVariableTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics, MultiValueVariables = FrozenSet.Create("job") };

    [Theory]
    [InlineData("up{job=\"$job\"}", "error at job=\"$job\": $job can hold several values, and = compares with one; write job=~\"$job\"")]
    [InlineData("up{job!=\"[[job]]\"}", "error at job!=\"[[job]]\": $job can hold several values, and != compares with one; write job!~\"[[job]]\"")]
    [InlineData("up{job=\"x-${job:raw}\"}", "error at job=\"x-${job:raw}\": $job can hold several values, and = compares with one; write job=~\"x-${job:raw}\"")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(MultiValueVariable.Check, finding, text, Options);

    [Theory]
    [InlineData("up{job=~\"$job\"}")]
    [InlineData("up{job=\"$single\"}")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(MultiValueVariable.Check, text, Options);
}
