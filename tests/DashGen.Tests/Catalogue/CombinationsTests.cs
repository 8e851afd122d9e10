using static DashGen.Signals;

namespace DashGen.Tests.Catalogue;

/// <summary>How many combinations of labels occur is said of one instance.</summary>
public sealed class CombinationsTests
{
    public sealed class Build : LabelSet<Build>
    {
        public static readonly Label<Build> Version = new("version", atMost: 50);
    }

    static readonly Info<Build> Info = new("shop_build_info", "What is deployed.") { Combinations = 1 };
    static readonly Gauge<NoLabels> Baskets = new("shop_baskets", "Baskets that are open.");

    static Service With(params Signal[] signals) => Fixture.Service with
    {
        Metrics = [Info, Baskets], Signals = [.. signals], Objectives = [], Scrape = new(Port: 8080) { Hosts = ["one", "two", "three"] },
    };

    static Signal Own(AlertCondition<NoLabels> when) => Condition(warning: when, alert: "Own", title: "Own", meaning: "It is so.");

    [Fact]
    public void Instances_may_run_several_versions_and_no_more_than_there_are_instances()
    {
        Assert.Empty(Fixture.Find("DG1016", With(Own((Info.Series.Count([Build.Version]).Count() > 1).For(2.Hours)))));
        Fixture.One("DG1016", With(Own((Info.Series.Count([Build.Version]).Count() > 3).For(2.Hours))));
    }

    [Fact]
    public void What_has_one_on_each_instance_can_be_joined_by_instance()
    {
        var joined = Baskets.Series.On(TargetLabel.Instance).GroupLeft(Build.Version).Times(Info.Series);
        Assert.DoesNotContain(Check.All(Bundle.Expand([Fixture.Stack(With(Chart(joined, title: "Baskets", help: "Baskets by version.")))])), found => found.Severity == DiagnosticSeverity.Error);
        Assert.Equal("DG1015", Assert.Single(Check.All(Bundle.Expand([Fixture.Stack(With(Chart(Baskets.Series.On().GroupLeft(Build.Version).Times(Info.Series), title: "Baskets", help: "Baskets by version.")))])), found => found.Severity == DiagnosticSeverity.Error).Code);
    }
}
