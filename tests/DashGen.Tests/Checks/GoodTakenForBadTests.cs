using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class GoodTakenForBadTests
{
    sealed class Payment : LabelSet<Payment>
    {
        public static readonly Label<Payment> Outcome = new("outcome", values: ["success", "failure", "refused", "SERVER_ERROR", "NO_ERROR"]);
        public static readonly Label<Payment> Code = new("code", atMost: 10);
    }

    static readonly Counter<Payment> All = new("payments_total", "Payments.");
    static readonly Counter<Payment> Failed = new("payments_failed_total", "Payments that failed.");
    static readonly Counter<Payment> Succeeded = new("payments_succeeded_total", "Payments that went well.");
    static readonly Counter<Payment> Hit = new("cache_hits_total", "Look-ups that hit.");
    static readonly Counter<Payment> Missed = new("cache_misses_total", "Look-ups that missed.");

    static readonly Threshold<Ratio> Limit = 5.Percent.For(5.Minutes);

    static Service With(Signal signal) => Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, All, Failed, Succeeded, Hit, Missed], Signals = [signal], Objectives = [] };

    static (string Message, string? Hint, DiagnosticSeverity Severity) Found(Signal signal) => Fixture.One("DG3012", With(signal)) is var found ? (found.Message, found.Hint, found.Severity) : default;

    [Fact]
    public void Successes_among_what_fails_are_found()
    {
        Assert.Equal(
            ("PaymentsFail counts payments_succeeded_total as what fails, and by its words that is what goes well", "state what fails", DiagnosticSeverity.Warning),
            Found(SuccessRate(Succeeded, outOf: All, warning: 95.Percent.For(5.Minutes), alert: "PaymentsFail")));
        Assert.Contains("payments_total{outcome=\"success\"} as what fails", Found(Errors(All[Payment.Outcome.Is("success")], outOf: All, warning: Limit)).Message, StringComparison.Ordinal);
        Assert.Contains("payments_total{code=~\"2..\"} as what fails", Found(Errors(All[Payment.Code.Matches("2..")], outOf: All, warning: Limit)).Message, StringComparison.Ordinal);
        Assert.Contains("payments_total{outcome!=\"failure\"} as what fails", Found(Errors(All[Payment.Outcome.IsNot("failure")], outOf: All, warning: Limit)).Message, StringComparison.Ordinal);
        Fixture.One("DG3012", With(Errors(Succeeded, outOf: All, warning: Limit)) with { Signals = [], Objectives = [Availability(Succeeded, outOf: All, target: 99.Percent, over: 30.Days)] });
    }

    [Fact]
    public void Values_are_read_by_their_words()
    {
        Assert.Contains("payments_total{outcome!=\"SERVER_ERROR\"} as what fails", Found(Errors(All[Payment.Outcome.IsNot("SERVER_ERROR")], outOf: All, warning: Limit)).Message, StringComparison.Ordinal);
        Assert.Empty(Fixture.Find("DG3012", With(Errors(All[Payment.Outcome.Is("SERVER_ERROR")], outOf: All, warning: Limit))));
        Assert.Empty(Fixture.Find("DG3012", With(Errors(All[Payment.Outcome.IsNot("NO_ERROR")], outOf: All, warning: Limit))));
        Assert.Empty(Fixture.Find("DG3012", With(Errors(All[Payment.Outcome.IsNot("success"), Payment.Outcome.IsNot("SERVER_ERROR")], outOf: All, warning: Limit))));
    }

    [Fact]
    public void Failures_out_of_successes_are_found() => Assert.Equal(
        ("PaymentsFail counts payments_failed_total out of payments_succeeded_total, which by its words has none of them", "take it out of all, or of both together: outOf: failed + succeeded", DiagnosticSeverity.Warning),
        Found(Errors(Failed, outOf: Succeeded, warning: Limit, alert: "PaymentsFail")));

    [Fact]
    public void Misses_for_hits_are_found() => Assert.Equal(
        "LowCacheHitRate takes cache_misses_total for the hits and cache_hits_total for the misses, and their names say otherwise",
        Found(HitRate(Missed, Hit, warning: 60.Percent.For(5.Minutes))).Message);

    [Fact]
    public void What_is_so_or_says_nothing_is_fine()
    {
        Signal[] fine =
        [
            Errors(Failed, outOf: All, warning: Limit),
            Errors(Failed, outOf: Failed + Succeeded, warning: Limit),
            SuccessRate(Failed, outOf: All, warning: 95.Percent.For(5.Minutes)),
            HitRate(Hit, Missed, warning: 60.Percent.For(5.Minutes)),
            Errors(All[Payment.Outcome.Is("refused")], outOf: All, warning: Limit),
            Errors(All[Payment.Outcome.IsNot("success")], outOf: All, warning: Limit),
            Errors(Failed[Payment.Outcome.Is("success")], outOf: All, warning: Limit),
            Errors(Hit, outOf: All, warning: Limit),

            // A share of something else than errors.
            Errors(Succeeded, outOf: All, subject: "share of payments that go through", warning: Limit),
        ];
        Assert.All(fine, signal => Assert.Empty(Fixture.Find("DG3012", With(signal))));
    }
}
