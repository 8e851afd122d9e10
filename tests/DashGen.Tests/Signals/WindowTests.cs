using static DashGen.Signals;

namespace DashGen.Tests.Signals;

/// <summary>A service with little traffic looks at more of it at once.</summary>
public sealed class WindowTests
{
    static readonly Counter<NoLabels> Hits = new("hits_total", "Look-ups that hit."), Misses = new("misses_total", "Look-ups that missed.");
    static readonly Counter<NoLabels, Seconds> Time = new("cpu_seconds_total", "Time of the CPU.");

    static readonly Threshold<Ratio> Limit = 10.Percent.For(5.Minutes);

    static ServiceBundle Of(params EquatableArray<Signal> signals) =>
        Bundle.Expand([Fixture.Stack(Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Hits, Misses, Time], Signals = signals, Objectives = [] })]).Stacks[0].Services[0];

    public static TheoryData<string, Func<TimeSpan, Signal>> Windowed => new()
    {
        { "job:http_requests:rate30m", window => Traffic(Fixture.Requests, drop: Limit, window: window) },
        { "job:http_requests_status_code_5xx:ratio_rate30m", window => Errors(Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, critical: Limit, window: window) },
        { "job:misses_beside_hits:ratio_rate30m", window => Errors(Misses, outOf: Hits + Misses, critical: Limit, window: window) },
        { "job:misses_of_hits:ratio_rate30m", window => SuccessRate(Misses, outOf: Hits, warning: Limit, window: window) },
        { "job:hits:ratio_rate30m", window => HitRate(Hits, Misses, warning: Limit, window: window) },
        { "job_le:http_request_duration_seconds_bucket:rate30m", window => Latency(Fixture.Duration, 95.Percent, warning: 1.Seconds.For(5.Minutes), window: window) },
        { "job:http_requests:rate30m", window => Events(Fixture.Requests, Family.Golden, "Requests", warning: 5.PerSecond.For(5.Minutes), alert: "Many", window: window) },
        { "job_instance:cpu_seconds:share_rate30m", window => TimeSpent(Time, "CPU", warning: Limit, alert: "Busy", window: window) },
    };

    [Theory]
    [MemberData(nameof(Windowed))]
    public void Rates_are_taken_over_the_window(string recorded, Func<TimeSpan, Signal> signal)
    {
        var recording = Assert.Single(Of(signal(30.Minutes)).Recordings, recording => recording.Name == recorded);
        Assert.Contains("[30m]", recording.Expr.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("[5m]", recording.Expr.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_compared_with_the_hour_before_takes_no_longer_window() => Assert.Throws<ArgumentException>(() => Traffic(Fixture.Requests, drop: Limit, window: 1.Days));

    [Fact]
    public void It_is_of_whole_milliseconds() => Assert.Equal(
        "a window is 00:00:00.5000500: it must be whole milliseconds, and one at least",
        Assert.Throws<ArgumentException>(() => Traffic(Fixture.Requests, drop: Limit, window: TimeSpan.FromMicroseconds(500_050))).Message);

    [Fact]
    public void What_came_before_ends_where_the_window_begins() => Assert.Contains(
        Of(Traffic(Fixture.Requests, drop: Limit, window: 30.Minutes)).Alerts,
        alert => alert.Expr.ToString().Contains("avg_over_time(job:http_requests:rate30m{job=\"shop\"}[1h] offset 30m)", StringComparison.Ordinal));

    [Fact]
    public void A_panel_says_what_window_its_line_is_over()
    {
        Assert.EndsWith(", over 30 minutes.", Description(Errors(Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, window: 30.Minutes)), StringComparison.Ordinal);
        Assert.EndsWith(" The rate is one over 30 minutes.", Description(Events(Fixture.Requests, Family.Golden, "Requests", warning: 5.PerSecond.For(5.Minutes), alert: "Many", window: 30.Minutes)), StringComparison.Ordinal);
        Assert.DoesNotContain("over", Description(Errors(Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests)), StringComparison.Ordinal);
    }

    static string? Description(Signal signal) => Assert.Single(Of(signal).Panels, panel => panel.Title == signal.Title).Look.Description;

    [Fact]
    public void Two_windows_of_one_metric_are_two_series() => Assert.Equal(
        ["job:http_requests:rate5m", "job:http_requests:rate90s"],
        Of(
            Events(Fixture.Requests, Family.Golden, "Many", warning: 5.PerSecond.For(5.Minutes), alert: "Many", window: 90.Seconds),
            Events(Fixture.Requests, Family.Golden, "More", warning: 6.PerSecond.For(5.Minutes), alert: "More"))
            .Recordings.Select(recording => recording.Name).Where(name => name.Contains(":rate", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(0)]
    [InlineData(-60)]
    [InlineData(100 * 24 * 3600)]
    public void What_is_no_window_is_refused(int seconds) =>
        Assert.Throws<ArgumentException>(() => Events(Fixture.Requests, Family.Golden, "Requests", warning: 5.PerSecond.For(5.Minutes), alert: "Many", window: seconds.Seconds));

    [Fact]
    public void A_window_without_two_samples_is_an_error() => Assert.Contains(
        Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service with { Signals = [.. Fixture.Service.Signals, Events(Fixture.Requests, Family.Golden, "Requests", warning: 5.PerSecond.For(5.Minutes), alert: "Many", window: 20.Seconds)] })])),
        found => found.Severity == DiagnosticSeverity.Error && found.Location?.Line > 0);
}
