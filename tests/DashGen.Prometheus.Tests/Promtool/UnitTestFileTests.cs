using System.Buffers;
using System.Text;
using DashGen.PromQL;
using DashGen.Testing;
using static DashGen.PromQL.Build;

namespace DashGen.Prometheus.Tests.Promtool;

public sealed class UnitTestFileTests
{
    static readonly AlertingRule Rule = new("TooManyErrors", Sum(Rate(Select("errors_total"), TimeSpan.FromMinutes(5)), "route") > 0.5)
    {
        For = TimeSpan.FromMinutes(2),
        Labels = [("severity", "critical")],
        Annotations = [("summary", GoTemplate.Label("route") + " has " + GoTemplate.Value(ValueFormat.Printf("%.1f")) + " errors a second")],
    };

    static readonly RuleFile Rules = new([new RuleGroup("g", [Rule])]);

    static readonly UnitTestFile File = new(["rules.yml"],
    [
        new TestGroup(TimeSpan.FromMinutes(1),
        [
            new("errors_total", [("route", "/a\"b"), ("job", "x")], SeriesValues.Ramp(0, 60, 21) + SeriesValues.Missing(2) + SeriesValues.Stale),
            new("errors_total", [("route", "/quiet"), ("job", "x")], SeriesValues.Constant(7, 20)),
        ])
        {
            Name = "TooManyErrors fires",
            AlertTests =
            [
                new(TimeSpan.FromMinutes(2), "TooManyErrors", []),
                new(TimeSpan.FromMinutes(7), "TooManyErrors", [ExpectedAlert.Of(Rule, [("route", "/a\"b")], 1)]),
            ],
            PromqlTests = [new(Select("errors_total", new LabelMatcher("route", MatchOp.Equal, "/quiet")), TimeSpan.FromMinutes(3),
                [new([("route", "/quiet"), ("job", "x")], 7) { Metric = "errors_total" }])],
        },
    ]);

    [Fact]
    public void A_test_file_reads_as_one_would_write_it()
    {
        var yaml = File.ToYaml(AssertTool.Comment);
        Snapshot.Match(yaml, "yaml");
        Assert.Empty(File.Validate(new(2, 42)));
        var result = AssertTool.PromtoolTests(("test.yml", yaml), ("rules.yml", Rules.ToYaml("")));
        Assert.True(result.ExitCode == 0, result.Output);
    }

    /// <summary>Long texts are written in parts, and a character may lie across two of them.</summary>
    [Fact]
    public void The_bytes_are_those_of_the_text()
    {
        for (var length = 7_800; length < 8_100; length++)
        {
            var name = new string('a', length) + "\U0001F525é" + new string('b', 9_000);
            var file = new UnitTestFile(["rules.yml"], [.. Enumerable.Repeat(new TestGroup(TimeSpan.FromMinutes(1), []) { Name = name }, 3)]);
            var bytes = new ArrayBufferWriter<byte>();
            file.WriteYaml("c", bytes);
            var groups = string.Concat(Enumerable.Repeat($"- name: \"{name.Replace("\U0001F525", @"\U0001F525", StringComparison.Ordinal)}\"\n  interval: 1m\n", 3));
            Assert.Equal($"# c\nrule_files:\n- rules.yml\ntests:\n{groups}", Encoding.UTF8.GetString(bytes.WrittenSpan));
        }
    }

    [Fact]
    public void A_wrong_expectation_fails_in_promtool()
    {
        var wrong = File with { Tests = [File.Tests[0] with { AlertTests = [new(TimeSpan.FromMinutes(7), "TooManyErrors", [])] }] };
        Assert.Equal(1, AssertTool.PromtoolTests(("test.yml", wrong.ToYaml("")), ("rules.yml", Rules.ToYaml(""))).ExitCode);
    }

    /// <summary>Alerts that go on firing are most of a file otherwise.</summary>
    [Fact]
    public void What_fires_again_is_written_once()
    {
        EquatableArray<ExpectedAlert> firing = [ExpectedAlert.Of(Rule, [("route", "/a\"b")], 1)];
        var looks = new[] { 7, 9, 11 }.Select(minute => new AlertTestCase(TimeSpan.FromMinutes(minute), "TooManyErrors", [.. firing])).ToEquatableArray();
        var yaml = (File with { Tests = [File.Tests[0] with { AlertTests = looks }] }).ToYaml("");
        Assert.Equal(2, yaml.Split("exp_alerts: *TooManyErrors-1\n").Length - 1);
        Assert.Equal(1, yaml.Split("exp_annotations:").Length - 1);
        var result = AssertTool.PromtoolTests(("test.yml", yaml), ("rules.yml", Rules.ToYaml("")));
        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Equal(1, AssertTool.PromtoolTests(("test.yml", yaml.Replace("1.0 errors", "2.0 errors", StringComparison.Ordinal)), ("rules.yml", Rules.ToYaml(""))).ExitCode);
    }

    /// <summary>Every sample of every kind of segment, at its own time.</summary>
    [Fact]
    public void Samples_are_those_that_promtool_sees()
    {
        SeriesValues[] all =
        [
            SeriesValues.Ramp(0, 0.1, 20), SeriesValues.Ramp(10, -0.7, 15), SeriesValues.Constant(-3.25, 4), SeriesValues.Of(1, 2.5, -4, 1e21, 1e-9),
            SeriesValues.Ramp(1e20, 1e19, 5), SeriesValues.Of(double.PositiveInfinity, double.NegativeInfinity), SeriesValues.Of(1, 2).Times(3),
            SeriesValues.Constant(1, 2) + SeriesValues.Stale + SeriesValues.Ramp(5, 5, 3), SeriesValues.Ramp(-1, 2, 4), SeriesValues.Constant(0, 1),
        ];
        var tests = new List<PromqlTestCase>();
        for (var i = 0; i < all.Length; i++)
        {
            var minute = 0;
            foreach (var sample in all[i].Samples())
            {
                tests.Add(new(Select($"x{i}"), TimeSpan.FromMinutes(minute++), sample is { } value ? [new([], value) { Metric = $"x{i}" }] : []));
            }

            Assert.Equal(minute, all[i].Count);
        }

        var file = new UnitTestFile(["rules.yml"],
            [new TestGroup(TimeSpan.FromMinutes(1), [.. all.Select((values, i) => new InputSeries($"x{i}", [], values))]) { PromqlTests = [.. tests] }]);
        var result = AssertTool.PromtoolTests(("test.yml", file.ToYaml("")), ("rules.yml", Rules.ToYaml("")));
        Assert.True(result.ExitCode == 0, result.Output);
    }

    [Fact]
    public void A_gap_of_several_intervals_is_as_long_as_it_says()
    {
        var values = SeriesValues.Constant(1, 1) + SeriesValues.Missing(7) + SeriesValues.Constant(2, 1);
        Assert.Equal("1 _x7 2", values.ToString());
        PromqlTestCase At(int minute, params EquatableArray<ExpectedSample> expected) => new(Select("x"), TimeSpan.FromMinutes(minute), expected);
        var file = new UnitTestFile(["rules.yml"],
            [new TestGroup(TimeSpan.FromMinutes(1), [new("x", [], values)])
            { PromqlTests = [At(4, [new([], 1) { Metric = "x" }]), At(7, []), At(8, [new([], 2) { Metric = "x" }])] }]);
        Assert.Equal(0, AssertTool.PromtoolTests(("test.yml", file.ToYaml("")), ("rules.yml", Rules.ToYaml(""))).ExitCode);
    }

    [Fact]
    public void A_series_given_twice_is_an_error()
    {
        InputSeries series = new("x", [("a", "b")], SeriesValues.Constant(1, 2));
        var file = new UnitTestFile(["rules.yml"], [new TestGroup(TimeSpan.FromMinutes(1), [series, series with { Values = SeriesValues.Stale }])]);
        Assert.Contains("x{a=\"b\"} is given 2 times", Assert.Single(file.Validate(PrometheusVersion.Newest)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_files_by_wildcard_are_a_warning_and_none_is_an_error()
    {
        Assert.Equal(FindingLevel.Warning, Assert.Single(new UnitTestFile(["*.yml"], []).Validate(PrometheusVersion.Newest)).Level);
        Assert.Equal(FindingLevel.Error, Assert.Single(new UnitTestFile([], []).Validate(PrometheusVersion.Newest)).Level);
    }

    [Fact]
    public void Newer_fields_need_newer_versions()
    {
        var fuzzy = File with { FuzzyCompare = true };
        Assert.Contains("needs Prometheus 3.5", Assert.Single(fuzzy.Validate(new(3, 4))).Message, StringComparison.Ordinal);
        Assert.Empty(fuzzy.Validate(new(3, 5)));
        var started = File with { Tests = [File.Tests[0] with { StartTimestamp = new(2026, 11, 21, 3, 0, 0, TimeSpan.FromHours(1)) }] };
        Assert.Contains("needs Prometheus 3.9", Assert.Single(started.Validate(new(3, 8))).Message, StringComparison.Ordinal);
        Assert.Empty(started.Validate(new(3, 9)));
        Assert.Contains("start_timestamp: 2026-11-21T02:00:00Z", started.ToYaml("").Replace("'", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
