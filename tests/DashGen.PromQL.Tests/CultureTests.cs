using System.Globalization;

namespace DashGen.PromQL.Tests;

public sealed class CultureTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void Nothing_depends_on_the_culture(string name)
    {
        var expected = Everything();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            Assert.Equal(expected, Everything());
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    static List<string> Everything()
    {
        var random = new RandomExpressions(21);
        var lines = new List<string>();
        string[] texts = [.. Enumerable.Range(0, 800).Select(_ => random.Next()), "-1.5 * a @ -1.5 offset -1h30m + LIMITK(1, a)", "sum by (route) (http_requests_total{INSTANCE=\"i\"}) > -0.5", "rate(http_requests_total[5m])"];
        foreach (var text in texts)
        {
            lines.Add(ExpressionLine.Answer(System.Text.Json.JsonSerializer.Serialize(text)));
            if (Parser.Parse(text).Expr is { } expr)
            {
                lines.Add(PrettyPrinter.Print(expr, 20));
                var analysis = Analyzer.Analyze(expr, new() { Metrics = Catalogue.Metrics, ScrapeInterval = TimeSpan.FromSeconds(15) });
                lines.Add(analysis.Describe(expr));
                lines.AddRange(analysis.Findings.Select(finding => finding.ToString()));
            }
        }

        return lines;
    }
}
