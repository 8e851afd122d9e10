using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class ForgottenMomentTests
{
    sealed class Job : LabelSet<Job>
    {
        public static readonly Label<Job> Name = new("name", values: ["backup", "vacuum"]);
    }

    static readonly Gauge<Job, Timestamp> Ran = new("job_last_run_timestamp_seconds", "When a job has run.");
    static readonly Gauge<NoLabels, Timestamp> Saved = new("saved_timestamp_seconds", "When it was saved.");

    static Service With(Metric metric, params EquatableArray<Signal> signals) => Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, metric], Signals = signals };

    static Service Old(Gauge<Job, Timestamp> ran) => With(ran, Age(ran, "Run", warning: 26.Hours.For(10.Minutes), per: [Job.Name], alert: "JobLate"));

    [Fact]
    public void A_series_that_is_not_there_after_a_start_is_found()
    {
        var found = Fixture.One("DG4009", Old(Ran));
        Assert.Equal(
            ("JobLate asks how long ago job_last_run_timestamp_seconds is, and after a restart it has no series until it happens again", DiagnosticSeverity.Warning),
            (found.Message, found.Severity));
        Assert.Contains("for each of its labels' values", found.Hint, StringComparison.Ordinal);
        Fixture.One("DG4009", With(Ran) with { Objectives = [Freshness(Ran, 1.Days, target: 99.Percent, over: 30.Days)] });
        var shownLate = Saved with { ExistsFromStart = false };
        Assert.StartsWith("let the process set it to 0 when it starts", Fixture.One("DG4009", With(shownLate, Age(shownLate, "Save", warning: 26.Hours.For(10.Minutes), alert: "NotSaved"))).Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_there_or_tells_nobody_is_fine()
    {
        Assert.Empty(Fixture.Find("DG4009", Old(Ran with { ExistsFromStart = true })));
        Assert.Empty(Fixture.Find("DG4009", With(Ran, Age(Ran, "Run", per: [Job.Name]))));
        Assert.Empty(Fixture.Find("DG4009", With(Saved, Age(Saved, "Save", warning: 26.Hours.For(10.Minutes), alert: "NotSaved"))));
        Assert.Empty(Fixture.Find("DG4009", With(Ran, Remaining(Ran, "Rest", warning: 1.Days.For(1.Hours), per: [Job.Name], alert: "Soon"))));
    }
}
