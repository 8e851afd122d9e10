namespace DashGen.Prometheus;

/// <summary>How samples wait to be sent on. Numbers that are not stated keep Prometheus' defaults.</summary>
public sealed record QueueConfig : IFields
{
    /// <summary>Samples that wait in each shard.</summary>
    public int? Capacity { get; init; }

    /// <summary>The most shards that send at once.</summary>
    public int? MaxShards { get; init; }

    /// <summary>The fewest shards that send at once.</summary>
    public int? MinShards { get; init; }

    /// <summary>Samples in one request at most.</summary>
    public int? MaxSamplesPerSend { get; init; }

    /// <summary>How long a sample waits for others at most.</summary>
    public TimeSpan? BatchSendDeadline { get; init; }

    /// <summary>The first pause after a failure.</summary>
    public TimeSpan? MinBackoff { get; init; }

    /// <summary>The longest pause after failures.</summary>
    public TimeSpan? MaxBackoff { get; init; }

    /// <summary>Whether an answer of 429 is tried again.</summary>
    /// <value>Default false.</value>
    public bool RetryOnRateLimit { get; init; }

    /// <summary>Samples older than this are not sent. Since 2.50.</summary>
    /// <value>Default 0, all are sent.</value>
    public TimeSpan SampleAgeLimit { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Number("capacity", Capacity);
        to.Number("max_shards", MaxShards);
        to.Number("min_shards", MinShards);
        to.Number("max_samples_per_send", MaxSamplesPerSend);
        to.Duration("batch_send_deadline", BatchSendDeadline);
        to.Duration("min_backoff", MinBackoff);
        to.Duration("max_backoff", MaxBackoff);
        to.Flag("retry_on_http_429", RetryOnRateLimit, otherwise: false);
        to.Duration("sample_age_limit", SampleAgeLimit, otherwise: TimeSpan.Zero, Since.PrometheusIs(2, 50));
    }
}
