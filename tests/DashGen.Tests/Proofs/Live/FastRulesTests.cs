using DashGen.Prometheus;
using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen.Tests.Proofs.Live;

public sealed class FastRulesTests
{
    static readonly VectorSelector Series = Select("requests_total", new LabelMatcher("job", MatchOp.Equal, "shop"));
    static readonly AlertmanagerConfig Config = new(new Prometheus.Route { Receiver = "a", GroupInterval = 5.Minutes }, [new Prometheus.Receiver("a", [])]);

    static AlertingRule Fast(Expr expr, TimeSpan hold)
    {
        var file = new RuleFile([new RuleGroup("g", [new AlertingRule("A", expr) { For = hold }])]);
        return (AlertingRule)new FastRules([file], Config, []).Of(file).Groups[0].Rules[0];
    }

    [Fact]
    public void Windows_offsets_and_hold_times_become_short_in_order()
    {
        // Of 1, 5 and 60 minutes, each one step longer.
        var rule = Fast(Rate(Series, 5.Minutes) / Rate(Series, 1.Hours) > 2, 1.Minutes);
        Assert.Equal("rate(requests_total{job=\"shop\"}[3s750ms]) / rate(requests_total{job=\"shop\"}[5s]) > 2", rule.Expr.ToString());
        Assert.Equal(TimeSpan.FromSeconds(2.5), rule.For);
    }

    [Fact]
    public void So_do_subqueries_and_what_dashboards_ask()
    {
        // Of 1, 5 and 60 minutes again.
        var asked = SumOverTime(Series, 1.Hours, 5.Minutes);
        Assert.Equal("sum_over_time(requests_total{job=\"shop\"}[5s:3s750ms])", new FastRules([new RuleFile([new RuleGroup("g", [new AlertingRule("A", Series) { For = 1.Minutes }])])], Config, [asked]).Of(asked).ToString());
    }

    [Fact]
    public void An_increase_counts_as_if_it_had_gone_on_for_the_whole_window() =>
        Assert.Equal("(increase(requests_total{job=\"shop\"}[5s]) * 60) > 100", Fast(Increase(Series, 5.Minutes) > 100, TimeSpan.Zero).Expr.ToString());

    [Fact]
    public void Routes_become_short_too()
    {
        var fast = new FastRules([], Config, []);
        Assert.Equal(TimeSpan.FromSeconds(5), fast.Of(Config.Route).GroupInterval);
        Assert.Null(fast.Of(Config.Route).GroupWait);
    }
}
