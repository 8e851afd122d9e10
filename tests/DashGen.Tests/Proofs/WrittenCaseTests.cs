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

    static RuleProofs Proofs(params EquatableArray<WrittenCase> written)
    {
        var two = Sum(TopK(2, MaxOverTime(Rate(Select("http_requests_total", new LabelMatcher("job", MatchOp.Equal, "shop")), 5.Minutes), 5.Minutes, 1.Minutes)), "job");
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

    [Fact]
    public void Promtool_refutes_a_case_that_is_wrong()
    {
        var proofs = Proofs(Busy with { Fires = [new(60, [("job", "shop")])] }, Idle);
        Assert.False(Promtool.Accepts(Assert.Single(proofs.Files).File, out _, proofs.Rules.File));
    }
}
