using DashGen.PromQL;
using DashGen.Testing;
using DashGen.Tests.Proofs;
using static DashGen.Signals;
using static DashGen.Tests.Fixture;

namespace DashGen.Tests.Signals;

/// <summary>What must hold besides for alerts to fire.</summary>
public sealed class GuardTests
{
    static readonly Gauge<NoLabels> Maintained = new("shop_maintained", "Whether somebody works on it.");
    static readonly Gauge<NoLabels, Milliseconds> Lag = new("shop_lag_milliseconds", "How far behind it is.");

    static readonly InstantVector<NoLabels> Busy = Requests.Series.Over(5.Minutes).Rate().Sum() > 1;

    static readonly Signal Failing = Errors(Requests[ServerError], outOf: Requests, critical: 5.Percent.For(5.Minutes), warning: 1.Percent.For(10.Minutes));

    [Fact]
    public void An_alert_fires_only_while_it_holds_and_says_so()
    {
        var alert = Alerts(Failing.When(Busy, "more than one request a second comes in"))[0];
        Assert.EndsWith(" > 0.05 and on () sum(rate(http_requests_total{job=\"shop\"}[5m])) > 1", alert.Expr.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("for 5 minutes. Told only while more than one request a second comes in.", alert.Description.ToString(), StringComparison.Ordinal);
        Assert.Equal("the error rate is above 5 % while more than one request a second comes in", alert.Runbook.Condition);
        Assert.Equal("It is silent unless more than one request a second comes in.", alert.Runbook.BlindSpot);
    }

    [Fact]
    public void Where_it_has_labels_it_must_hold_for_the_same_of_them()
    {
        var perRoute = Errors(Requests[ServerError], outOf: Requests, critical: 5.Percent.For(5.Minutes), per: [Http.Route]);
        var busy = Requests.Series.Over(5.Minutes).Rate().Sum([Http.Route]) > 1;
        Assert.Contains(" and on (route) sum by (route) ", Alerts(perRoute.When(busy, "the route is asked for"))[0].Expr.ToString(), StringComparison.Ordinal);

        var refused = Assert.Throws<ExpansionException>(() => Alerts(Failing.When(busy, "the route is asked for")));
        Assert.Contains("is known for each route, and HighErrorRate is not about one", refused.InnerException?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_of_one_value_tells_nothing_apart()
    {
        var perInstance = Level(Maintained, title: "Maintained", warning: 3.For(5.Minutes), alert: "Own", subject: "number of people who work on it");
        var service = With(perInstance.When(Lag.Series < 2.Seconds, "the instance is not behind")) with { Registry = [new("tier", "gold")] };
        Assert.EndsWith(" and on (instance, job) (shop_lag_milliseconds{job=\"shop\"} or last_over_time(shop_lag_milliseconds{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) < 2000", Bundle.Expand([Stack(service)]).Stacks[0].Services[0].Alerts[0].Expr.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_of_several_must_hold() => Assert.Contains(
        " and on () sum(rate(http_requests_total{job=\"shop\"}[5m])) > 1 and on () max(shop_maintained{job=\"shop\"} or last_over_time(shop_maintained{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) == 0",
        Alerts(Failing.When(Busy, "it is busy").When(Maintained.Series.Max().EqualTo(0), "nobody works on it"))[0].Expr.ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void Its_number_is_converted_to_what_it_is_compared_with() => Assert.EndsWith(
        "max(shop_lag_milliseconds{job=\"shop\"} or last_over_time(shop_lag_milliseconds{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) < 2000",
        Alerts(Failing.When(Lag.Series.Max() < 2.Seconds, "it is not behind"))[0].Expr.ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void A_bare_number_beside_a_time_is_found() =>
        Assert.Equal("HighErrorRate compares milliseconds with 2", One("DG3007", With(Failing.When(Lag.Series.Max() < 2, "it is not behind"))).Message);

    [Fact]
    public void Without_its_series_nobody_would_be_told_so_they_are_missed() => Assert.Contains(
        Bundle.Expand([Stack(With(Failing.When(Maintained.Series.Max().EqualTo(0), "nobody works on it")))]).Stacks[0].Services[0].Alerts,
        alert => alert.Name == "MetricMissing" && alert.Expr.ToString().Contains("shop_maintained", StringComparison.Ordinal));

    [Fact]
    public void A_metric_that_the_service_does_not_list_is_found()
    {
        var unknown = new Gauge<NoLabels>("shop_maintaned", "A typing error.");
        Assert.Contains("shop_maintaned", One("DG2004", With(Failing.When(unknown.Series.Max().EqualTo(0), "nobody works on it"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_words_are_text_like_any_other() =>
        Assert.Contains("../", One("DG2007", With(Failing.When(Busy, "it is as ../other says"))).Message, StringComparison.Ordinal);

    [Fact]
    public void What_it_means_must_be_said() => Assert.Throws<ArgumentException>(() => Failing.When(Busy, ""));

    [Fact]
    public void Nothing_is_found_in_guards_that_are_right_and_promtool_agrees_with_their_proofs()
    {
        var stack = Stack(With(
            Failing.When(Busy, "more than one request a second comes in").When(Maintained.Series.Max().EqualTo(0), "nobody works on it"),
            Traffic(Requests, by: [Http.Route], drop: 30.Percent.For(5.Minutes)).When(Maintained.Series.Max().EqualTo(0), "nobody works on it"),
            Latency(Duration, quantile: 95.Percent, warning: 2.Seconds.For(10.Minutes)).When(Busy, "more than one request a second comes in"),
            Chart(Lag.Series, title: "Lag", help: "How far behind it is."))) with { Versions = new(new Version(2, 42), new Version(0, 25), new Version(12, 0)) };
        Assert.DoesNotContain(Check.All(Bundle.Expand([stack])), found => found.Severity != DiagnosticSeverity.Note);
        var proofs = StackProofs.Whole(Bundle.Expand([stack]).Stacks[0]).ElementAt(1);
        Assert.All(proofs.Alerts, proof => Assert.True(proof.Fires > 0 && proof.Quiet > 0, proof.Alert.Name));
        Assert.All(proofs.Alerts.Where(proof => proof.Alert.Family == Family.Golden), proof => Assert.Contains(proof.Derivation.Cases, one => one.Segments.Any(segment => segment.Kind == ProofKind.PartOfCondition)));
        Needs.Program("promtool");
        Assert.All(proofs.Files, file => Assert.True(Promtool.Accepts(file.File, out var output, proofs.Rules.File), file.Path + "\n" + output));
    }

    static EquatableArray<Alert> Alerts(Signal signal) => Bundle.Expand([Stack(With(signal))]).Stacks[0].Services[0].Alerts;

    static Service With(params Signal[] signals) => Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Maintained, Lag], Signals = [.. signals], Objectives = [] };

    [Fact]
    public void What_has_no_alert_waits_for_nothing()
    {
        var refused = Assert.Throws<ExpansionException>(() => Alerts(Chart(Lag.Series, title: "Lag", help: "How far behind it is.").When(Busy, "it is busy")));
        Assert.Equal("Lag has no alert that could be told only while it is busy: state a threshold, or leave When out", refused.InnerException?.Message);
    }

    [Fact]
    public void What_is_compared_as_it_is_written_is_guarded_so_too() => Assert.EndsWith(
        " > 100 and on () max(shop_maintained{job=\"shop\"}) == 0",
        Alerts(Condition(warning: (Requests.Series.Over(5.Minutes).Rate().Sum() > 100).For(5.Minutes), alert: "Busy", title: "Busy", meaning: "It is busy.").When(Maintained.Series.Max().EqualTo(0), "nobody works on it"))[0].Expr.ToString(),
        StringComparison.Ordinal);
}
