namespace DashGen.Prometheus;

/// <summary>Sends events to a topic of Kafka.</summary>
/// <param name="Brokers">The brokers asked first, each a <c>host:port</c>.</param>
/// <param name="Topic">The topic.</param>
public sealed record EventKafka(EquatableArray<string> Brokers, string Topic) : EventOutput
{
    /// <summary>The name this side gives to the brokers.</summary>
    /// <value>Default <c>alertmanager</c>.</value>
    public string ClientId { get; init; } = "alertmanager";

    /// <summary>Whether events are protocol buffers rather than JSON.</summary>
    /// <value>Default false.</value>
    public bool Protobuf { get; init; }

    /// <summary>Who must confirm: <c>none</c>, <c>leader</c> or <c>all</c>.</summary>
    /// <value>Default <c>leader</c>.</value>
    public string Acks { get; init; } = "leader";

    /// <summary>How events are compressed: <c>none</c>, <c>gzip</c>, <c>snappy</c>, <c>lz4</c> or <c>zstd</c>.</summary>
    /// <value>Default <c>none</c>.</value>
    public string Compression { get; init; } = "none";

    /// <summary>Events that wait to be sent at most.</summary>
    /// <value>Default 1,024.</value>
    public int BufferSize { get; init; } = 1024;

    /// <summary>Certificates of the brokers; without it the connection is not encrypted.</summary>
    public TlsConfig? Tls { get; init; }

    private protected override void Describe(Fields to)
    {
        to.Demand("brokers", !Brokers.IsEmpty, "Kafka needs a broker");
        to.Demand("acks", Acks is "none" or "leader" or "all", "acks is none, leader or all");
        to.Demand("compression", Compression is "none" or "gzip" or "snappy" or "lz4" or "zstd", "compression is none, gzip, snappy, lz4 or zstd");
        to.Text("type", "kafka");
        to.Texts("brokers", Brokers);
        to.Text("topic", Topic);
        to.Text("client_id", ClientId, otherwise: "alertmanager");
        to.Text("format", Protobuf ? "protobuf" : null);
        to.Text("acks", Acks, otherwise: "leader");
        to.Text("compression", Compression, otherwise: "none");
        to.Number("buffer_size", BufferSize, otherwise: 1024);
        to.Section("tls_config", Tls);
    }
}
