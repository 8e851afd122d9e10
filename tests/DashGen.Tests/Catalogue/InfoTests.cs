using DashGen.Testing;
using DashGen.Tests.Proofs;
using static DashGen.Signals;

namespace DashGen.Tests.Catalogue;

/// <summary>Metrics whose labels are what they tell.</summary>
public sealed class InfoTests
{
    public sealed class Build : LabelSet<Build>
    {
        public static readonly Label<Build> Version = new("version", atMost: 50);
    }

    static readonly Info<Build> Release = new("shop_build_info", "What is deployed.") { Combinations = 1, ExistsFromStart = true };
    static readonly Gauge<NoLabels> Baskets = new("shop_baskets", "Baskets that are open.");

    static readonly Dictionary<string, Signal> Signals = new()
    {
        ["a label that it adds"] = Own((Baskets.Series.On(TargetLabel.Instance).GroupLeft(Build.Version).Times(Release.Series) > 100).For(10.Minutes)),
        ["several versions"] = Own((Release.Series.Count([Build.Version]).Count() > 1).For(2.Hours)),
        ["one version"] = Own((Release[Build.Version.Matches("0[.].*")].Series.Count() > 1).For(10.Minutes)),
    };

    public static TheoryData<string> Names => [.. Signals.Keys];

    static Signal Own<L>(AlertCondition<L> when)
        where L : LabelSet<L> => Condition(warning: when, alert: "Own", title: "Own", meaning: "It is so.");

    static Stack With(Signal signal) => Fixture.Stack(Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, Release, Baskets],
        Signals = [.. Fixture.Service.Signals, signal, Chart(Baskets.Series, "Baskets", "Baskets."), Chart(Release.Series.Count([Build.Version]), "Versions", "Instances of each version.")],
        Objectives = [],
        Scrape = new(Port: 8080) { Hosts = ["one", "two", "three"] },
    }) with { Versions = new(new Version(2, 42), new Version(0, 25), new Version(12, 0)) };

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_proved_with_nothing_but_1(string name)
    {
        Needs.Program("promtool");
        Assert.DoesNotContain(Check.All(Bundle.Expand([With(Signals[name])])), found => found.Severity != DiagnosticSeverity.Note);
        var proofs = StackProofs.Whole(Bundle.Expand([With(Signals[name])]).Stacks[0]).ElementAt(1);
        Assert.All(proofs.Files, file => Assert.True(Promtool.Accepts(file.File, out var output, proofs.Rules.File), output));
        var played = proofs.Alerts.Single(proof => proof.Alert.Name == "Own").Derivation.Cases.SelectMany(one => one.Tapes).Where(tape => tape.Metric == Release.Name).SelectMany(tape => tape.Values).ToHashSet();
        Assert.All(played, value => Assert.True(Stale.Is(value) || value == 1));
        Assert.NotEmpty(played);
    }

    [Fact]
    public void How_many_there_are_is_known_by_those_that_are_there() => Assert.Empty(Fixture.Find("DG4103", With(Own((Release.Series.Sum([Build.Version]) > 1).For(2.Hours)))));

    [Fact]
    public void What_is_always_1_is_never_more() => Assert.NotEmpty(Fixture.Find("DG1016", With(Own((Release.Series > 1).For(10.Minutes)))));

    [Fact]
    public void Where_each_instance_has_one_that_has_to_be_said()
    {
        var many = Release with { Combinations = null };
        var joined = With(Own((Baskets.Series.On(TargetLabel.Instance).GroupLeft(Build.Version).Times(many.Series) > 100).For(10.Minutes)));
        Assert.Contains("Combinations = 1", Fixture.Find("DG1015", joined with { Services = [joined.Services[0] with { Metrics = [Baskets, many] }] })[0].Hint, StringComparison.Ordinal);
    }
}
