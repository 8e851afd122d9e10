using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>What Polly 8 measures of its resilience pipelines (meter <c>Polly</c>, package Polly.Extensions).</summary>
/// <remarks>
/// <para>There is no gauge of a circuit breaker's state; that it opened is an event, and the series of that event is born with it.</para>
/// <para>
/// These names are <b>not verified</b> against a running process, since the package could not be had where DashGen is built. They are
/// those of Polly's published source, with OpenTelemetry's rules applied: the durations are in milliseconds. Their buckets are
/// OpenTelemetry's default, since Polly advises none.
/// </para>
/// </remarks>
public static class PollyResilience
{
    /// <summary>Retries, timeouts, circuits that open, <c>resilience.polly.strategy.events</c>.</summary>
    public static readonly Counter<ResilienceEvent> Events = new("resilience_polly_strategy_events_total", "What resilience strategies did: retries, timeouts, circuits that opened.");

    /// <summary>Time of a call with all its retries, <c>resilience.polly.pipeline.duration</c>.</summary>
    public static readonly Histogram<ResilienceExecution, Milliseconds> PipelineDuration = new("resilience_polly_pipeline_duration_milliseconds", "Time that calls take with all their retries.")
        { Buckets = [5, 10, 25, 50, 75, 100, 250, 500, 750, 1_000, 2_500, 5_000, 7_500, 10_000] };

    /// <summary>All of them, for the service's list.</summary>
    public static EquatableArray<Metric> Metrics => [Events, PipelineDuration];

    /// <summary>Panels of the pipelines, and an alert for each circuit that opens.</summary>
    /// <param name="open">Warn when a circuit has opened, and this time has passed; it stays visible for five minutes.</param>
    /// <param name="latency">Warn when one call in twenty takes longer than this, retries included.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static EquatableArray<Signal> Watch(TimeSpan open, Threshold<TimeSpan>? latency = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
    [
        Signals.Never(Events[ResilienceEvent.Name.Is("OnCircuitOpened")], warning: open, by: [ResilienceEvent.Pipeline], family: Family.CircuitBreaker, alert: "CircuitOpened", title: "Circuits Opened",
            harm: "Too many calls of a pipeline failed, so its circuit opened: calls are refused at once, and whatever needs them is degraded.", file: file, line: line),
        Signals.Events(Events, Family.CircuitBreaker, title: "Resilience Events", by: [ResilienceEvent.Pipeline, ResilienceEvent.Name], file: file, line: line),
        Signals.Latency(PipelineDuration, quantile: 95.Percent, warning: latency, per: [ResilienceExecution.Pipeline], subject: "time of a call with its retries", family: Family.CircuitBreaker, alert: "ResiliencePipelineSlow", title: "Pipeline Duration", file: file, line: line),
    ];
}
