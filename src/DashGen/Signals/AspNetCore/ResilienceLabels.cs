namespace DashGen;

/// <summary>The attributes of what happens in a resilience pipeline of Polly, as label names.</summary>
public sealed class ResilienceEvent : LabelSet<ResilienceEvent>
{
    /// <summary>What happened. A pipeline tells of each call that begins, its strategies of what they do, and those of chaos of what they break.</summary>
    public static readonly Label<ResilienceEvent> Name = new("event_name", values:
    [
        "PipelineExecuting", "OnRetry", "OnTimeout", "OnFallback", "OnHedging", "OnRateLimiterRejected", "OnCircuitOpened", "OnCircuitClosed", "OnCircuitHalfOpened", "OnReload",
        "Chaos.OnFault", "Chaos.OnLatency", "Chaos.OnOutcome", "Chaos.OnBehavior",
    ]);

    /// <summary>How bad it is.</summary>
    public static readonly Label<ResilienceEvent> Severity = new("event_severity", atMost: 1);

    /// <summary>The pipeline.</summary>
    public static readonly Label<ResilienceEvent> Pipeline = new("pipeline_name", atMost: 10);

    /// <summary>The instance of the pipeline, where instances have names.</summary>
    public static readonly Label<ResilienceEvent> Instance = new("pipeline_instance", atMost: 1);

    /// <summary>The strategy in it.</summary>
    public static readonly Label<ResilienceEvent> Strategy = new("strategy_name", atMost: 2);

    /// <summary>What was called, where calls have keys.</summary>
    public static readonly Label<ResilienceEvent> Operation = new("operation_key", atMost: 1);

    /// <summary>The exception, where there was one.</summary>
    public static readonly Label<ResilienceEvent> Exception = new("exception_type", atMost: 3);
}

/// <summary>The attributes of a call that a resilience pipeline of Polly carried out, as label names.</summary>
public sealed class ResilienceExecution : LabelSet<ResilienceExecution>
{
    /// <summary>What was measured.</summary>
    public static readonly Label<ResilienceExecution> Name = new("event_name", values: ["PipelineExecuted"]);

    /// <summary>How bad it is.</summary>
    public static readonly Label<ResilienceExecution> Severity = new("event_severity", values: ["Information"]);

    /// <summary>The pipeline.</summary>
    public static readonly Label<ResilienceExecution> Pipeline = new("pipeline_name", atMost: 10);

    /// <summary>The instance of the pipeline, where instances have names.</summary>
    public static readonly Label<ResilienceExecution> Instance = new("pipeline_instance", atMost: 1);

    /// <summary>What was called, where calls have keys.</summary>
    public static readonly Label<ResilienceExecution> Operation = new("operation_key", atMost: 1);

    /// <summary>The exception, where there was one.</summary>
    public static readonly Label<ResilienceExecution> Exception = new("exception_type", atMost: 3);
}

/// <summary>The attributes of one attempt of a call, as strategies of Polly make them that may call again, as label names.</summary>
public sealed class ResilienceAttempt : LabelSet<ResilienceAttempt>
{
    /// <summary>What was measured.</summary>
    public static readonly Label<ResilienceAttempt> Name = new("event_name", values: ["ExecutionAttempt"]);

    /// <summary>How bad it is: the last attempt that fails is an error, one before it a warning.</summary>
    public static readonly Label<ResilienceAttempt> Severity = new("event_severity", values: ["Information", "Warning", "Error"]);

    /// <summary>The pipeline.</summary>
    public static readonly Label<ResilienceAttempt> Pipeline = new("pipeline_name", atMost: 10);

    /// <summary>The instance of the pipeline, where instances have names.</summary>
    public static readonly Label<ResilienceAttempt> Instance = new("pipeline_instance", atMost: 1);

    /// <summary>The strategy in it.</summary>
    public static readonly Label<ResilienceAttempt> Strategy = new("strategy_name", atMost: 1);

    /// <summary>What was called, where calls have keys.</summary>
    public static readonly Label<ResilienceAttempt> Operation = new("operation_key", atMost: 1);

    /// <summary>The exception, where there was one.</summary>
    public static readonly Label<ResilienceAttempt> Exception = new("exception_type", atMost: 3);

    /// <summary>How many attempts there were before it.</summary>
    public static readonly Label<ResilienceAttempt> Number = new("attempt_number", atMost: 4);

    /// <summary>Whether its outcome is one that the strategy is there for.</summary>
    public static readonly Label<ResilienceAttempt> Handled = new("attempt_handled", atMost: 2);
}
