namespace DashGen.Tests.Checks.Dashboards;

/// <summary>The rules of grafana/dashboard-linter, each with the check that stands for it here.</summary>
public sealed class LinterRulesTests
{
    public static TheoryData<string, string> Rules => new()
    {
        { "template-datasource-rule", "DG5010" },
        { "template-job-rule", "DG5025" },
        { "template-instance-rule", "DG5026" },
        { "template-label-promql-rule", "DG5032" },
        { "template-on-time-change-reload-rule", "DG5016" },
        { "panel-datasource-rule", "DG5011" },
        { "panel-title-description-rule", "DG5012" },
        { "panel-units-rule", "DG5013" },
        { "panel-no-targets-rule", "DG5014" },
        { "target-logql-rule", "DG5030" },
        { "target-logql-auto-rule", "DG5029" },
        { "target-promql-rule", "DG5031" },
        { "target-rate-interval-rule", "DG5023" },
        { "target-job-rule", "DG5025" },
        { "target-instance-rule", "DG5026" },
        { "target-counter-agg-rule", "DG1004" },
        { "uneditable-dashboard", "DG5015" },
    };

    [Fact]
    public void There_are_seventeen() => Assert.Equal(17, Rules.Select(rule => rule.Data.Item1).Distinct().Count());

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_has_a_check_that_runs_in_generate(string rule, string code)
    {
        Assert.NotEmpty(rule);
        Assert.Contains(Check.Rules, one => one.Code == code);
    }
}
