namespace DashGen.Prometheus;

/// <summary>Sends each event to an address.</summary>
/// <param name="Url">The address, which must hold no secret.</param>
public sealed record EventWebhook(Uri Url) : EventOutput
{
    /// <summary>How the address is reached.</summary>
    public HttpConfig? HttpConfig { get; init; }

    /// <summary>How long an answer may take.</summary>
    /// <value>Default 10 seconds.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many requests go out at once.</summary>
    /// <value>Default 4.</value>
    public int Workers { get; init; } = 4;

    /// <summary>How often an event is tried.</summary>
    /// <value>Default 3.</value>
    public int MaxRetries { get; init; } = 3;

    /// <summary>The first pause between tries; each further one is twice as long.</summary>
    /// <value>Default half a second.</value>
    public TimeSpan RetryBackoff { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether events are sent in lists. Since 0.34.</summary>
    /// <value>Default false.</value>
    public bool Batch { get; init; }

    /// <summary>Events in one request at most. Since 0.34.</summary>
    /// <value>Default 100.</value>
    public int BatchMaxEvents { get; init; } = 100;

    /// <summary>Bytes of one request, roughly at most. Since 0.34.</summary>
    /// <value>Default 1 MiB.</value>
    public int BatchMaxBytes { get; init; } = 1 << 20;

    /// <summary>How long events wait for others at most. Since 0.34.</summary>
    /// <value>Default a tenth of a second.</value>
    public TimeSpan BatchFlushInterval { get; init; } = TimeSpan.FromMilliseconds(100);

    private protected override void Describe(Fields to)
    {
        to.Text("type", "webhook");
        to.Url("url", Url);
        to.Section("http_config", HttpConfig);
        to.Duration("timeout", Timeout, otherwise: TimeSpan.FromSeconds(10));
        to.Number("workers", Workers, otherwise: 4);
        to.Number("max_retries", MaxRetries, otherwise: 3);
        to.Duration("retry_backoff", RetryBackoff, otherwise: TimeSpan.FromMilliseconds(500));
        to.Flag("batch", Batch, otherwise: false, Since.AlertmanagerIs(0, 34));
        to.Number("batch_max_events", BatchMaxEvents, otherwise: 100, Since.AlertmanagerIs(0, 34));
        to.Number("batch_max_bytes", BatchMaxBytes, otherwise: 1 << 20, Since.AlertmanagerIs(0, 34));
        to.Duration("batch_flush_interval", BatchFlushInterval, otherwise: TimeSpan.FromMilliseconds(100), Since.AlertmanagerIs(0, 34));
    }
}
