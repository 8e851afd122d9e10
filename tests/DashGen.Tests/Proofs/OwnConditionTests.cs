using DashGen.PromQL;
using DashGen.Testing;
using static DashGen.Signals;

namespace DashGen.Tests.Proofs;

/// <summary>Conditions of one's own, whose proofs are derived like those of any signal.</summary>
public sealed class OwnConditionTests
{
    public sealed class Disk : LabelSet<Disk>
    {
        public static readonly Label<Disk> FileSystem = new("fstype", values: ["tmpfs", "ext4"]);
    }

    static readonly Gauge<Disk> Size = new("disk_blocks", "Blocks of the disk.");
    static readonly Gauge<Disk> Free = new("disk_free_blocks", "Blocks that are free.");
    static readonly Counter<Disk> Failures = new("disk_failures_total", "Writes that failed.");

    public static TheoryData<string> Names => [.. Conditions.Keys];

    static readonly Dictionary<string, InstantVector<Disk>> Conditions = new()
    {
        ["series of two metrics go with each other by a label that one of them is selected by"] = Free.Series[Disk.FileSystem.Is("ext4")] / Size.Series < 0.1,
        ["a limit far from every number in it"] = Free.Series.Over(1.Hours).Min() / 26.7 / Size.Series.ClampMin(541) >= 1,
        ["values below 0"] = -Free.Series > 378,
        ["an operand that remembers trouble for longer than the alert has to hold"] = (Free.Series.Max([Disk.FileSystem]) > 88).Or(Failures.Series.Over(1.Hours).Increase().Min([Disk.FileSystem]) > 0.16),
        ["an operand that looks at an hour ago"] = (Failures.Series.Over(5.Minutes).Increase().Sum([Disk.FileSystem]) > 67).Or(Size.Series.Offset(1.Hours).Avg([Disk.FileSystem]) <= 0.5),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_proved(string name)
    {
        var proof = Derive(Own(Conditions[name])).Alerts.Single(proof => proof.Alert.Name == "Own");
        Assert.Null(proof.Derivation.Dead ?? proof.Derivation.Underivable ?? proof.Contradiction);
        Assert.True(proof.Fires > 0 && proof.Quiet > 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Promtool_agrees(string name) => AssertAccepted(Derive(Own(Conditions[name])));

    [Fact]
    public void One_that_only_steady_growth_meets_asks_for_cases_by_hand()
    {
        var grows = Own(Size.Series.Over(10.Minutes).Deriv() > 18);
        Assert.Contains("write its cases by hand", Assert.Single(Fixture.Find("DG4102", With(grows))).Hint, StringComparison.Ordinal);

        WrittenSeries Growing(int perSecond) => WrittenSeries.Of(Size[Disk.FileSystem.Is("ext4")]).Counting(perSecond, 60.Minutes);
        var shown = grows with { Proofs = [new("grows", [Growing(30)]) { Fires = [new(30, [("fstype", "ext4"), ("instance", "shop:8080"), ("job", "shop")])] }, new("rests", [Growing(0)])] };
        Assert.DoesNotContain(Check.All(Bundle.Expand([Fixture.Stack(With(shown))])), found => found.Severity == DiagnosticSeverity.Error);
        AssertAccepted(Derive(shown));
    }

    static Signal Own(InstantVector<Disk> when) => Condition(when, 30.Minutes, Severity.Warning, "Own", "Own", "It is so.");

    static Service With(Signal signal) => Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Size, Free, Failures], Signals = [.. Fixture.Service.Signals, signal], Objectives = [] };

    static void AssertAccepted(RuleProofs proofs)
    {
        Needs.Program("promtool");
        Assert.All(proofs.Files, file => Assert.True(Promtool.Accepts(file.File, out var output, proofs.Rules.File), file.Path + "\n" + output));
    }

    static RuleProofs Derive(Signal signal) => StackProofs.Whole(
        Bundle.Expand([Fixture.Stack(With(signal)) with { Versions = new(new Version(2, 42), new Version(0, 25), new Version(12, 0)) }]).Stacks[0]).ElementAt(1);
}
