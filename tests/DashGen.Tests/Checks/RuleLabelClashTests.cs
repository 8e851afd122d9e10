using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class RuleLabelClashTests
{
    sealed class Owned : LabelSet<Owned>
    {
        public static readonly Label<Owned> Team = new("team", atMost: 5);
        public static readonly Label<Owned> Service = new("service", atMost: 5);
    }

    static readonly Counter<Owned> Failures = new("failures_total", "Failures.");

    static Service Per(Label<Owned> label) => Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, Failures],
        Signals = [Events(Failures, Family.Golden, title: "Failures", per: [label], warning: 1.PerSecond.For(5.Minutes), alert: "Failing")],
    };

    [Fact]
    public void A_result_with_a_label_that_the_rule_sets_is_found() => Fixture.One("DG4003", Per(Owned.Team));

    [Fact]
    public void A_label_service_is_fine_because_no_rule_sets_it() => Assert.Empty(Fixture.Find("DG4003", Per(Owned.Service)));
}
