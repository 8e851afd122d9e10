using System.Globalization;
using System.Text;
using static DashGen.PromQL.Build;

namespace DashGen.Prometheus.Tests.Rules;

public sealed class GoTemplateTests
{
    static readonly ValueFormat[] Formats =
    [
        ValueFormat.Plain, ValueFormat.Humanize, ValueFormat.Humanize1024, ValueFormat.HumanizeDuration, ValueFormat.HumanizePercentage,
        ValueFormat.Printf("%.2f"), ValueFormat.Printf("%.0f"), ValueFormat.Printf("%.4g"), ValueFormat.Printf("%.3e"), ValueFormat.Printf("%.15g"),
    ];

    static readonly double[] Numbers =
    [
        0, 1, -1, 0.5, 1.5, 2.5, 3.5, 0.125, 0.375, 1000.5, 1001.5, 10005, 10015, 99995, 99985, 0.05, 0.0909090909090909, 3.9, 0.99949999, 0.9995, 0.99995,
        9.9995, 59.9996, 60, 61, 3599.99, 3600, 86399, 86400, 90061.5, 1e6, 123456, 1234567, 999999, 1e21, 1.5e300, 1e-7, 0.0001, 0.00001, 123e-12,
        1024, 1023.99, 1536, 1048576, 1.6e10, -0.25, -1234.5, -90061, 9.3e18, 0.001, 0.0009999, 12345.6789, 0.1 + 0.2, 5e-324, 1.7976931348623157e308,
        double.NaN, double.PositiveInfinity, double.NegativeInfinity,
    ];

    [Fact]
    public void Text_is_printed_as_it_is()
    {
        foreach (var text in new[] { "{", "{{", "{{{", "a{{b}}c", "}}", "{{/* */}}", "x {", "{ {{ {", "{{- trim -}}", "$value", "`\"\\" })
        {
            Assert.Equal(text, GoTemplate.Text(text).Render([], 0));
        }
    }

    [Fact]
    public void Texts_that_meet_are_one()
    {
        Assert.Equal(GoTemplate.Text("{{"), GoTemplate.Text("{") + "{");
        Assert.Equal("{{ \"{{\" }}", (GoTemplate.Text("{") + "{").ToString());
    }

    [Fact]
    public void A_brace_before_an_action_does_not_touch_it() =>
        Assert.Equal("{{ \"{\" }}{{ $labels.job }}}", ("{" + GoTemplate.Label("job") + "}").ToString());

    [Fact]
    public void A_label_of_any_name_can_be_printed() =>
        Assert.Equal("{{ index $labels \"service.name\" }}", GoTemplate.Label("service.name").ToString());

    [Theory]
    [InlineData("%d")]
    [InlineData("%.2f {{ x }}")]
    [InlineData("%s")]
    [InlineData("%.99f")]
    public void A_format_of_another_form_is_refused(string format) => Assert.Throws<ArgumentException>(() => ValueFormat.Printf(format));

    /// <summary>Every number in every format, and every awkward text, as an alert of its own whose annotation promtool renders.</summary>
    [Fact]
    public void What_is_predicted_is_what_promtool_prints()
    {
        var random = new Random(7);
        var numbers = Numbers.Concat(Enumerable.Range(0, 140).Select(_ => Math.Round(random.NextDouble() * Math.Pow(10, random.Next(-6, 9)), random.Next(0, 5))))
            .Concat(Enumerable.Range(0, 60).Select(_ => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-30, 30)))).ToList();
        AssertPrinted(numbers, Formats);
    }

    /// <summary>Of what is past 2262 or before 1677 Prometheus prints that it is no moment, in place of the whole annotation.</summary>
    [Fact]
    public void Moments_are_those_that_promtool_prints() => AssertPrinted(
        [0, 1, -1, 0.5, 0.001, 0.0015, -0.25, 1e9, 1735787045.120, 1735787045.1239, 951782400, 4102444800, 9.2e9, -9.2e9, -86400.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity],
        [ValueFormat.HumanizeTimestamp]);

    static void AssertPrinted(IReadOnlyList<double> numbers, IEnumerable<ValueFormat> formats)
    {
        var annotation = formats.Aggregate(GoTemplate.Text("{{ x }} {"), (all, format) => all + GoTemplate.Value(format) + "|")
            + GoTemplate.Label("route") + "{{ $value }}" + GoTemplate.Label("absent") + "{";
        var file = new RuleFile([new RuleGroup("g", [new AlertingRule("Printed", Select("x")) { Annotations = [("text", annotation)] }])]);

        var series = new StringBuilder();
        var expected = new StringBuilder();
        for (var i = 0; i < numbers.Count; i++)
        {
            var value = double.IsInfinity(numbers[i]) ? (numbers[i] > 0 ? "Inf" : "-Inf") : numbers[i].ToString("R", CultureInfo.InvariantCulture);
            var rendered = annotation.Render([("route", "/a\"b{{")], numbers[i]);
            series.Append(CultureInfo.InvariantCulture, $"  - series: 'x{{n=\"{i}\",route=\"/a\\\"b{{{{\"}}'\n    values: '{value}'\n");
            expected.Append(CultureInfo.InvariantCulture,
                $"    - exp_labels: {{n: \"{i}\", route: '/a\"b{{{{'}}\n      exp_annotations: {{text: '{rendered.Replace("'", "''", StringComparison.Ordinal)}'}}\n");
        }

        var test = $"""
            rule_files: [rules.yml]
            tests:
            - input_series:
            {series}
              alert_rule_test:
              - eval_time: 0m
                alertname: Printed
                exp_alerts:
            {expected}
            """;
        var result = AssertTool.PromtoolTests(("test.yml", test), ("rules.yml", file.ToYaml(AssertTool.Comment)));
        Assert.True(result.ExitCode == 0, result.Output);
    }
}
