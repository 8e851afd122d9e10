using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class AllRulesTests
{
    [Fact]
    public void Nothing_is_found_where_nothing_is_wrong() =>
        Assert.Empty(Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service)])));

    [Fact]
    public void No_code_stands_for_two_rules() =>
        Assert.Equal(Check.Rules.Count, Check.Rules.Select(rule => rule.Code).Distinct().Count());

    [Fact]
    public void Every_rule_says_why_and_shows_an_example() =>
        Assert.All(Check.Rules, rule => Assert.True(rule.Reason.Length > 60 && rule.Example.Contains(rule.Code, StringComparison.Ordinal), rule.Code));

    [Fact]
    public void Findings_are_sorted_by_file_and_line()
    {
        var found = Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service with { Metrics = [], Routing = [] })]));
        Assert.True(found.Count > 2);
        Assert.Equal(found.OrderBy(one => one.Location!.File, StringComparer.Ordinal).ThenBy(one => one.Location!.Line).Select(one => one.Location), found.Select(one => one.Location));
    }

    [Fact]
    public void A_finding_reads_like_a_compiler_s_and_names_the_line_of_the_definition()
    {
        var found = Fixture.One("DG3004", Fixture.Service with { Objectives = [Responsiveness(Fixture.Duration, within: 1.5.Seconds, target: 95.Percent, over: 30.Days)] });
        Assert.Matches(@"^tests/DashGen\.Tests/Checks/AllRulesTests\.cs\(\d+\): error DG3004: 1\.5 is not a bucket of http_request_duration_seconds; nearest are 1 and 2$", found.ToString());
    }
}
