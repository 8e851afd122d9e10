using DashGen.Prometheus;
using DashGen.PromQL;
using DashGen.Testing;
using DashGen.Tests.Proofs;
using static DashGen.Signals;

namespace DashGen.Tests.Signals.Levels;

/// <summary>A process that starts says 0 until something has happened for the first time.</summary>
public sealed class LastTimeTests
{
    static readonly Gauge<NoLabels, Timestamp> Backup = new("backup_last_success_timestamp_seconds", "When the last backup ended.");

    static RuleProofs Proofs(Service service) => StackProofs.Whole(Bundle.Expand([Fixture.Stack(service) with { Versions = new(new Version(2, 42), new Version(0, 25), new Version(12, 0)) }]).Stacks[0]).ElementAt(1);

    static Service With(Signal signal) => Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Backup], Signals = [signal], Objectives = [] };

    [Fact]
    public void What_has_not_happened_since_the_start_is_told_after_as_long_as_it_may_take()
    {
        Needs.Program("promtool");
        var rules = Proofs(With(Age(Backup, "Backup", critical: 26.Hours.For(10.Minutes), alert: "A"))).Rules.File;

        // It ran after two hours. A restart at 24 hours forgets that, and it is not run again: it is late after 28. Another instance begins at 10 hours and never runs it.
        NameMap<string> target = [("job", "shop"), ("instance", "shop:8080")], other = [("job", "shop"), ("instance", "other:8080")];
        var values = SeriesValues.Constant(0, 12) + SeriesValues.Constant(7200, 132) + SeriesValues.Constant(0, 200);
        var never = SeriesValues.Missing(60) + SeriesValues.Constant(0, 300);
        var firing = Build.Count(Build.Select("ALERTS", new LabelMatcher("alertname", MatchOp.Equal, "A"), new LabelMatcher("alertstate", MatchOp.Equal, "firing")));
        (TimeSpan At, int Firing)[] moments = [(1.Hours, 0), (25.Hours, 0), (29.Hours, 1), (35.Hours, 1), (37.Hours, 2), (49.Hours, 2), (52.Hours, 2)];
        var tests = moments.Select(moment => new PromqlTestCase(firing, moment.At, moment.Firing > 0 ? [new ExpectedSample([], moment.Firing)] : []));
        Assert.True(Promtool.Accepts(new UnitTestFile(["rules.yml"], [new TestGroup(10.Minutes, [new(Backup.Name, target, values), new(Backup.Name, other, never)]) { PromqlTests = [.. tests] }]) { EvaluationInterval = 10.Minutes }, out var output, rules), output);
    }

    [Fact]
    public void It_is_told_of_what_sleeps_longer_than_it_may_take_and_goes_on_being_told_where_a_restart_was()
    {
        Needs.Program("promtool");
        var rules = Proofs(With(Age(Backup, "Backup", critical: 12.Hours.For(10.Minutes), alert: "A"))).Rules.File;

        // One is there for ten hours a day and never runs it. The other ran it after an hour and was restarted for a while at ten hours.
        var daily = SeriesValues.Constant(0, 120) + SeriesValues.Stale + SeriesValues.Missing(167);
        var restarted = SeriesValues.Constant(0, 12) + SeriesValues.Constant(3600, 108) + SeriesValues.Stale + SeriesValues.Missing(1) + SeriesValues.Constant(0, 300);
        Assert.True(IsFiring(daily + daily, "one", [(1.Hours, false), (9.Hours, false), (25.Hours, true), (33.Hours, true)], rules, out var output), output);
        Assert.True(IsFiring(restarted, "one", [(9.Hours, false), (12.Hours, false), .. Enumerable.Range(0, 90).Select(i => (14.Hours + (i * 10.Minutes), true))], rules, out output), output);
    }

    static bool IsFiring(SeriesValues values, string instance, IEnumerable<(TimeSpan At, bool IsFiring)> moments, RuleFile rules, out string output)
    {
        var firing = Build.Count(Build.Select("ALERTS", new LabelMatcher("alertname", MatchOp.Equal, "A"), new LabelMatcher("alertstate", MatchOp.Equal, "firing")));
        var tests = moments.Select(moment => new PromqlTestCase(firing, moment.At, moment.IsFiring ? [new ExpectedSample([], 1)] : []));
        var group = new TestGroup(5.Minutes, [new(Backup.Name, [("job", "shop"), ("instance", instance)], values)]) { PromqlTests = [.. tests] };
        return Promtool.Accepts(new UnitTestFile(["rules.yml"], [group]) { EvaluationInterval = 5.Minutes }, out output, rules);
    }

    [Theory]
    [InlineData(null, "[2w]")]
    [InlineData(30, "[4w]")]
    [InlineData(2, "[1d20h]")]
    public void Nothing_is_looked_up_that_is_no_longer_kept(int? days, string window)
    {
        var stack = Fixture.Stack(With(Age(Backup, "Backup", critical: 29.Days.For(1.Hours), alert: "A"))) with { Retention = days?.Days };
        Assert.Contains(window, Bundle.Expand([stack]).Stacks[0].Services[0].Alerts.Single(alert => alert.Name == "A").Expr.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(5 * 60, 60)]
    [InlineData(26 * 3600, 10)]
    [InlineData(3 * 86400, 1)]
    [InlineData(29 * 86400, 60)]
    public void However_long_it_may_take_it_is_proved(int seconds, int minutes)
    {
        Needs.Program("promtool");
        var within = TimeSpan.FromSeconds(seconds);
        var service = With(Age(Backup, "Backup", critical: within.For(minutes.Minutes), alert: "A")) with { Objectives = [Freshness(Backup, within, target: 99.Percent, over: 30.Days)] };
        Assert.DoesNotContain(Check.All(Bundle.Expand([Fixture.Stack(service)])), found => found.Severity == DiagnosticSeverity.Error);
        var proofs = Proofs(service);
        Assert.All(proofs.Files, file => Assert.True(Promtool.Accepts(file.File, out var refused, proofs.Rules.File), refused));
    }

    [Fact]
    public void What_else_must_hold_does_not_hide_how_long_it_may_take()
    {
        var guarded = Age(Backup, "Backup", critical: 26.Hours.For(10.Minutes), alert: "A").When(Fixture.InFlight.Series.Sum() > 50_000_000, "fifty million requests are in flight");
        var service = With(guarded);
        var proofs = Proofs(service with { Metrics = [.. service.Metrics, Fixture.InFlight] });
        Assert.Contains(proofs.Alerts.Single(proof => proof.Alert.Name == "A").Derivation.Cases, one => one.Segments.Any(segment => segment.Kind == ProofKind.Forgotten));
    }

    [Fact]
    public void A_proof_shows_that_a_start_is_no_trouble_until_it_is()
    {
        Needs.Program("promtool");
        var proofs = Proofs(With(Age(Backup, "Backup", critical: 26.Hours.For(10.Minutes), alert: "A")));
        Assert.Contains(proofs.Alerts.Single(proof => proof.Alert.Name == "A").Derivation.Cases, one => one.Segments.Any(segment => segment.Kind == ProofKind.Forgotten));
        foreach (var mistake in new Func<Expr, Expr>[] { Plain, Ever })
        {
            Assert.Contains(proofs.Files, file => !Promtool.Accepts(file.File, out _, Changed(proofs.Rules.File, mistake)));
        }

        static RuleFile Changed(RuleFile rules, Func<Expr, Expr> mistake) => rules with
        {
            Groups = [.. rules.Groups.Select(group => group with { Rules = [.. group.Rules.Select(rule => rule is AlertingRule { Alert: "A" } alert ? alert with { Expr = alert.Expr.Rewrite(mistake) } : rule)] })],
        };

        // It was decades ago at once, or is never told of.
        static Expr Plain(Expr part) => LastTime.Is(part, out var last, out _) ? last : part;
        static Expr Ever(Expr part) => LastTime.Is(part, out var last, out _) ? Build.NotEqual(last, 0) : part;
    }
}
