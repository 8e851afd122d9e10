namespace DashGen.PromQL.Tests;

public sealed class ExamplesTests
{
    [Fact]
    public void Codes_are_in_order_and_used_once()
    {
        var codes = ExpressionChecks.All.Select(check => check.Code).ToList();
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        Assert.Distinct(codes);
        Assert.All(codes, code => Assert.Matches("^DG1\\d\\d\\d$", code));
    }

    [Fact]
    public void Every_example_is_PromQL_and_every_check_says_why()
    {
        foreach (var check in ExpressionChecks.All)
        {
            AssertPromQL.Parses(check.Wrong);
            AssertPromQL.Parses(check.Right);
            Assert.NotEmpty(check.Title);
            Assert.EndsWith(".", check.Reason);
        }
    }

    [Fact]
    public void Real_expressions_are_analyzed_without_a_catalogue_and_few_are_called_wrong()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var text in Corpora.Expressions())
        {
            var analysis = Analyzer.Analyze(AssertPromQL.Parses(text), new() { ScrapeInterval = TimeSpan.FromSeconds(15) });
            count++;
            wrong.AddRange(analysis.Findings.Where(finding => finding.Severity != FindingSeverity.Info)
                .Select(finding => $"{finding.Code} {finding.Severity} {finding.Message}: {text.ReplaceLineEndings(" ")}"));
        }

        Assert.True(wrong.Count < count / 5, string.Join('\n', wrong));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', wrong));
    }
}
