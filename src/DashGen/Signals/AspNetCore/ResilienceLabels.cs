namespace DashGen;

/// <summary>The attributes of what happens in a resilience strategy of Polly, as label names.</summary>
public sealed class ResilienceEvent : LabelSet<ResilienceEvent>
{
    /// <summary>What happened.</summary>
    public static readonly Label<ResilienceEvent> Name = new("event_name",
        values: ["OnRetry", "OnTimeout", "OnFallback", "OnHedging", "OnRateLimiterRejected", "OnCircuitOpened", "OnCircuitClosed", "OnCircuitHalfOpened"]);

    /// <summary>How bad it is.</summary>
    public static readonly Label<ResilienceEvent> Severity = new("event_severity", atMost: 1);

    /// <summary>The pipeline.</summary>
    public static readonly Label<ResilienceEvent> Pipeline = new("pipeline_name", atMost: 10);

    /// <summary>The strategy in it.</summary>
    public static readonly Label<ResilienceEvent> Strategy = new("strategy_name", atMost: 2);

    /// <summary>The exception, where there was one.</summary>
    public static readonly Label<ResilienceEvent> Exception = new("exception_type", atMost: 3);
}

/// <summary>The attributes of what a resilience pipeline of Polly carried out, as label names.</summary>
public sealed class ResilienceExecution : LabelSet<ResilienceExecution>
{
    /// <summary>What was measured.</summary>
    public static readonly Label<ResilienceExecution> Name = new("event_name", atMost: 1);

    /// <summary>How bad it is.</summary>
    public static readonly Label<ResilienceExecution> Severity = new("event_severity", atMost: 2);

    /// <summary>The pipeline.</summary>
    public static readonly Label<ResilienceExecution> Pipeline = new("pipeline_name", atMost: 10);

    /// <summary>The exception, where there was one.</summary>
    public static readonly Label<ResilienceExecution> Exception = new("exception_type", atMost: 3);
}
