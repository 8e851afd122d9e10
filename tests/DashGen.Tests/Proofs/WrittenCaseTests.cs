using DashGen.Prometheus;
using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen.Tests.Proofs;

/// <summary>An alert on the second highest rate of routes, which nothing is derived from.</summary>
public sealed class WrittenCaseTests
{
    static readonly Stack Stack = Fixture.Stack(Fixture.Service) with { Versions = new(new Version(2, 42), new Version(0, 25), new Version(12, 0)) };

    static readonly WrittenCase Busy = new("two busy routes",
    [
        WrittenSeries.Of(Fixture.Requests[Fixture.Http.Route.Is("/a")]).Counting(30, 20.Minutes),
        WrittenSeries.Of(Fixture.Requests[Fixture.Http.Route.Is("/b")]).Counting(20, 20.Minutes),
    ])
    { Fires = [new(50, [("job", "shop")])] };

    static readonly WrittenCase Idle = new("one is idle",
    [
        WrittenSeries.Of(Fixture.Requests[Fixture.Http.Route.Is("/a")]).Counting(30, 20.Minutes),
        WrittenSeries.Of(Fixture.Requests[Fixture.Http.Route.Is("/b")]).At(7, 5.Minutes).Missing(15.Minutes),
    ]);

    static Expr Rates => Rate(Select("http_requests_total", new LabelMatcher("job", MatchOp.Equal, "shop")), 5.Minutes);

    static RuleProofs Proofs(params EquatableArray<WrittenCase> written) => Proofs(MaxOverTime(Rates, 5.Minutes, 1.Minutes), written);

    static RuleProofs Proofs(Expr rates, EquatableArray<WrittenCase> written)
    {
        var two = Sum(TopK(2, rates), "job");
        var alert = Bundle.Expand([Stack]).Stacks[0].Services[0].Alerts[0] with { Name = "TwoBusy", Expr = two > 40, Hold = TimeSpan.Zero, Written = written };
        var rule = new AlertingRule(alert.Name, alert.Expr) { Labels = [("severity", alert.Severity.Name)], Annotations = [("summary", "rate " + GoTemplate.Value(ValueFormat.Plain))] };
        return RuleProofs.Of(Stack, Fixture.Service, "shop", new RuleFile([new RuleGroup("g", [rule])]), [alert]);
    }

    [Fact]
    public void Without_cases_it_is_not_proved() => Assert.Contains("a subquery", Assert.Single(Proofs().Alerts).Derivation.Underivable, StringComparison.Ordinal);

    [Fact]
    public void A_case_in_which_it_fires_is_not_enough() => Assert.Contains("of one kind", Assert.Single(Proofs(Busy).Alerts).Derivation.Underivable, StringComparison.Ordinal);

    [Fact]
    public void With_both_it_is_proved_and_promtool_agrees()
    {
        var proofs = Proofs(Busy, Idle);
        var proof = Assert.Single(proofs.Alerts);
        Assert.Equal((1, 1), (proof.Fires, proof.Quiet));
        Assert.True(Promtool.Accepts(Assert.Single(proofs.Files).File, out var output, proofs.Rules.File), output);
    }

    [Fact]
    public void A_histogram_s_series_are_its_buckets_its_count_and_its_sum()
    {
        var bucket = WrittenSeries.Bucket(Fixture.Duration[Fixture.Http.Route.Is("/a")], 0.5).Counting(3, 20.Minutes).Tape([("job", "shop")], Stack.Versions);
        Assert.Equal(("http_request_duration_seconds_bucket", "0.5"), (bucket.Metric, bucket.Labels.Map.TryGetValue("le", out var le) ? le : null));
        Assert.True(WrittenSeries.Bucket(Fixture.Duration, double.PositiveInfinity).Tape([], Stack.Versions).Labels.Map.TryGetValue("le", out var last) && last == "+Inf");
        Assert.Contains("its bounds are 0.1, 0.5, 1, 2 and 5", Assert.Throws<ArgumentException>(() => WrittenSeries.Bucket(Fixture.Duration, 0.7)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => WrittenSeries.Of(Fixture.Duration, "_bucket"));
        Assert.Throws<ArgumentException>(() => WrittenSeries.Of(Fixture.Requests, "_count"));
    }

    [Theory]
    [InlineData(50, "shop", null)]
    [InlineData(60, "shop", "its case \"two busy routes\" says that in the end it fires with 60 for job=\"shop\", and it fires with 50 for job=\"shop\"")]
    [InlineData(50, "other", "its case \"two busy routes\" says that in the end it fires with 50 for job=\"other\", and it fires with 50 for job=\"shop\"")]
    public void Where_the_rule_can_be_evaluated_a_case_that_is_wrong_is_told_before(double value, string job, string? wrong)
    {
        Assert.Equal(wrong, Assert.Single(Proofs(Rates, [Busy with { Fires = [new(value, [("job", job)])] }, Idle]).Alerts).Contradiction);
        Assert.Equal("its case \"two busy routes\" says that in the end it is silent, and it fires with 50 for job=\"shop\"", Assert.Single(Proofs(Rates, [Busy with { Fires = [] }, Busy]).Alerts).Contradiction);
    }

    [Fact]
    public void What_the_case_says_is_a_finding()
    {
        var own = OwnCondition.Alert(OwnCondition.Failures.Series.Over(30.Minutes).Resets() > 3) with { Proofs = [new("resets", []) { Fires = [new(6, [("job", "shop")])] }, new("runs", [])] };
        var found = Assert.Single(Fixture.Find("DG4101", OwnCondition.With(own)));
        Assert.Equal(("Own is not proved: its case \"resets\" says that in the end it fires with 6 for job=\"shop\", and it is silent", "correct the case, or the condition"), (found.Message, found.Hint));
    }

    [Fact]
    public void Promtool_refutes_a_case_that_is_wrong()
    {
        var proofs = Proofs(Busy with { Fires = [new(60, [("job", "shop")])] }, Idle);
        Assert.False(Promtool.Accepts(Assert.Single(proofs.Files).File, out _, proofs.Rules.File));
    }
}
