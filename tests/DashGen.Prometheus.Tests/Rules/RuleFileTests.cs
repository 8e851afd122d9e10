using DashGen.PromQL;
using DashGen.Testing;
using static DashGen.PromQL.Build;

namespace DashGen.Prometheus.Tests.Rules;

public sealed class RuleFileTests
{
    static readonly LabelMatcher ServerError = new("status_code", MatchOp.Matches, "5..");

    static readonly RuleFile Gateway = new([
        new RuleGroup("api-gateway.golden", [
            new RecordingRule("job:http_requests:rate5m", Sum(Rate(Select("http_requests_total"), TimeSpan.FromMinutes(5)), "job"))
            {
                Labels = [("level", "job")],
            },
            new AlertingRule("APIGatewayHighErrorRate",
                Sum(Rate(Select("http_requests_total", ServerError), TimeSpan.FromMinutes(5)), "job")
                    / Sum(Rate(Select("http_requests_total"), TimeSpan.FromMinutes(5)), "job") > 0.05)
            {
                For = TimeSpan.FromMinutes(5),
                KeepFiringFor = TimeSpan.FromMinutes(90),
                Labels = [("team", "platform"), ("severity", "critical")],
                Annotations =
                [
                    ("summary", "Errors of " + GoTemplate.Label("job") + " are " + GoTemplate.Value(ValueFormat.HumanizePercentage)),
                    ("description", "Braces {{ stay }} and so does {" + GoTemplate.Label("job") + "}, \"quoted\"\nover two lines."),
                ],
            },
        ])
        {
            Interval = TimeSpan.FromSeconds(30),
        },
    ]);

    [Fact]
    public void A_file_of_rules_reads_as_one_would_write_it()
    {
        var yaml = Gateway.ToYaml(AssertTool.Comment);
        Snapshot.Match(yaml, "yaml");
        AssertTool.PromtoolTakesRules(yaml);
    }

    [Fact]
    public void A_file_for_the_stated_version_has_no_findings() => Assert.Empty(Gateway.Validate(new(2, 42)));

    [Theory]
    [InlineData("query_offset", 2, 53)]
    [InlineData("labels", 3, 0)]
    [InlineData("keep_firing_for", 2, 42)]
    [InlineData("record", 3, 0)]
    public void A_field_needs_the_version_that_brought_it(string field, int major, int minor)
    {
        var rule = new AlertingRule("A", Select("up")) { KeepFiringFor = TimeSpan.FromSeconds(field == "keep_firing_for" ? 1 : 0) };
        var recording = new RecordingRule(field == "record" ? "http.x" : "x", Select("up"));
        var group = new RuleGroup("g", [rule, recording])
        {
            QueryOffset = field == "query_offset" ? TimeSpan.FromSeconds(1) : null,
            Labels = field == "labels" ? [("a", "b")] : [],
        };
        var file = new RuleFile([group]);
        var before = minor > 0 ? new PrometheusVersion(major, minor - 1) : new(major - 1, 55);
        var finding = Assert.Single(file.Validate(before));
        Assert.Contains($"needs Prometheus {major}.{minor}", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith(field, finding.At, StringComparison.Ordinal);
        Assert.Empty(file.Validate(new(major, minor)));
    }

    [Fact]
    public void A_group_given_twice_is_an_error()
    {
        var file = new RuleFile([new RuleGroup("g", []), new RuleGroup("g", [])]);
        Assert.Equal("the group 'g' is defined 2 times", Assert.Single(file.Validate(PrometheusVersion.Newest)).Message);
    }

    [Fact]
    public void A_rule_given_twice_with_the_same_labels_is_a_warning()
    {
        var file = new RuleFile([new RuleGroup("g", [new AlertingRule("A", Select("up")), new AlertingRule("A", Select("x"))])]);
        Assert.Equal(FindingLevel.Warning, Assert.Single(file.Validate(PrometheusVersion.Newest)).Level);
    }

    [Fact]
    public void A_value_of_a_label_is_never_an_action_of_the_template()
    {
        var file = new RuleFile([new RuleGroup("g", [new AlertingRule("A", Select("up")) { Labels = [("team", "{{ $value }}")] }])]);
        AssertTool.PromtoolTakesRules(file.ToYaml(AssertTool.Comment));
        Assert.Contains("{{ \"{{\" }} $value }}", file.ToYaml(""), StringComparison.Ordinal);
    }
}
