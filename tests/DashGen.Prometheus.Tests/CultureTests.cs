using System.Globalization;
using System.Text.Json;
using static DashGen.PromQL.Build;

namespace DashGen.Prometheus.Tests;

public sealed class CultureTests
{
    /// <summary>Turkish has a dotless i, Arabic digits and signs of its own, German a decimal comma.</summary>
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void The_same_bytes_are_written_in_every_culture(string culture)
    {
        var expected = Everything();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.NotEqual("-1.5 I", $"{-1.5} {"i".ToUpper(CultureInfo.CurrentCulture)}");
            Assert.Equal(expected, Everything());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    static string Everything()
    {
        var alert = new AlertingRule("A", Select("x") > 0.5)
        {
            For = TimeSpan.FromMilliseconds(1500),
            Annotations = [("text", "i " + GoTemplate.Value(ValueFormat.Printf("%.2f")) + GoTemplate.Value(ValueFormat.Humanize))],
        };
        var job = (ScrapeConfig)Samples.Full(typeof(ScrapeConfig));
        var config = new AlertmanagerConfig(
            new Route { Receiver = "x", RepeatInterval = TimeSpan.FromDays(1.5) },
            [new("x", [.. typeof(Integration).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Integration)) && !type.IsAbstract)
                .OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => (Integration)Samples.Full(type))])])
        {
            TimeIntervals = [new("t", [new TimeSpec { Times = [new(new(22, 0), new(6, 0))], Weekdays = [new(DayOfWeek.Friday, DayOfWeek.Monday)], DaysOfMonth = [-1], Months = [new(11, 2)], Years = [2026] }])],
        };
        var test = new UnitTestFile(["r.yml"], [new TestGroup(TimeSpan.FromSeconds(15), [new("x", [], SeriesValues.Ramp(-1.5, -0.25, 4))])
        {
            StartTimestamp = new(2026, 11, 21, 1, 2, 3, TimeSpan.FromHours(-7)),
            AlertTests = [new(TimeSpan.FromMinutes(1), "A", [ExpectedAlert.Of(alert, [], -1234.5)])],
            PromqlTests = [new(Select("x"), TimeSpan.Zero, [new([], -1.5)])],
        }]);
        return JsonSerializer.Serialize((string[])[
            new RuleFile([new("g", [alert])]).ToYaml("c"), new PrometheusConfig { ScrapeConfigs = [job] }.ToYaml("c"), config.ToYaml("c"), test.ToYaml("c"),
            string.Join('\n', config.Validate(new(0, 25)).Select(finding => finding.ToString())),
            string.Join('\n', new PrometheusConfig { ScrapeConfigs = [job] }.Validate(new(2, 42)).Select(finding => finding.ToString())),
            string.Concat(AlertmanagerVersion.Newest, SeriesValues.Ramp(-1.5, 2.5, 3), ValueFormat.HumanizeDuration.Render(-90061.5)),
        ]);
    }
}
