using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>What Polly 8 measures of its resilience pipelines (meter <c>Polly</c>, package Polly.Extensions).</summary>
/// <remarks>
/// <para>There is no gauge of a circuit breaker's state; that it opened is an event, and the series of that event is born with it.</para>
/// <para>
/// The names of events and what comes with them are checked against pipelines that run; the names of metrics and labels are those of the
/// published source of Polly.Extensions, with OpenTelemetry's rules applied, <b>not verified</b> against a running process, since that
/// package could not be had where DashGen is built. Durations are in milliseconds. Their buckets are OpenTelemetry's default, since Polly
/// advises none.
/// </para>
/// </remarks>
public static class PollyResilience
{
    /// <summary>A call with three exceptions to fail with, or none.</summary>
    const int Outcomes = 1 + 3;

    /// <summary>OpenTelemetry's default, in milliseconds.</summary>
    static readonly EquatableArray<double> Buckets = [5, 10, 25, 50, 75, 100, 250, 500, 750, 1_000, 2_500, 5_000, 7_500, 10_000];

    /// <summary>Calls that began, retries, timeouts, circuits that opened, <c>resilience.polly.strategy.events</c>.</summary>
    public static readonly Counter<ResilienceEvent> Events = new("resilience_polly_strategy_events_total", "What happened in resilience pipelines: calls, retries, timeouts, circuits that opened.");

    /// <summary>Time of a call with all its retries, <c>resilience.polly.pipeline.duration</c>.</summary>
    public static readonly Histogram<ResilienceExecution, Milliseconds> PipelineDuration = new("resilience_polly_pipeline_duration_milliseconds", "Time that calls take with all their retries.")
        { Buckets = Buckets, Combinations = 10 * Outcomes };

    /// <summary>Time of each attempt of a call, <c>resilience.polly.strategy.attempt.duration</c>: of pipelines that retry or hedge.</summary>
    public static readonly Histogram<ResilienceAttempt, Milliseconds> AttemptDuration = new("resilience_polly_strategy_attempt_duration_milliseconds", "Time that each attempt of a call takes.")
        { Buckets = Buckets, Combinations = 10 * 4 * Outcomes };

    /// <summary>All of them, for the service's list.</summary>
    public static EquatableArray<Metric> Metrics => [Events, PipelineDuration, AttemptDuration];

    /// <summary>Panels of the pipelines, and an alert for each circuit that opens.</summary>
    /// <param name="open">Warn when a circuit has opened, and this time has passed; it stays visible for five minutes.</param>
    /// <param name="latency">Warn when one call in twenty takes longer than this, retries included.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static EquatableArray<Signal> Watch(TimeSpan open, Threshold<TimeSpan>? latency = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
    [
        Signals.Never(Events[ResilienceEvent.Name.Is("OnCircuitOpened")], warning: open, per: [ResilienceEvent.Pipeline], family: Family.CircuitBreaker, alert: "CircuitOpened", title: "Circuits Opened",
            harm: "Too many calls of a pipeline failed, so its circuit opened: calls are refused at once, and whatever needs them is degraded.", file: file, line: line),
        Signals.Events(Events[ResilienceEvent.Name.Matches("On.*")], Family.CircuitBreaker, title: "Resilience Events", by: [ResilienceEvent.Pipeline, ResilienceEvent.Name], file: file, line: line),
        Signals.Latency(PipelineDuration, quantile: 95.Percent, warning: latency, per: [ResilienceExecution.Pipeline], subject: "time of a call with its retries", family: Family.CircuitBreaker, alert: "ResiliencePipelineSlow", title: "Pipeline Duration", file: file, line: line),
        Signals.Latency(AttemptDuration, quantile: 95.Percent, per: [ResilienceAttempt.Pipeline], subject: "time of one attempt of a call", family: Family.CircuitBreaker, title: "Attempt Duration", file: file, line: line),
    ];
}
