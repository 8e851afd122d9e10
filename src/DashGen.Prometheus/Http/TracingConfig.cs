namespace DashGen.Prometheus;

/// <summary>Where a server sends traces of its own work, by OTLP.</summary>
/// <param name="Endpoint">The collector as <c>host:port</c>.</param>
public sealed record TracingConfig(string Endpoint) : IFields
{
    /// <summary>Whether the collector speaks HTTP rather than gRPC.</summary>
    /// <value>Default false.</value>
    public bool OverHttp { get; init; }

    /// <summary>The share of traces that is kept.</summary>
    /// <value>0 to 1. Default 0, none.</value>
    public double SamplingFraction { get; init; }

    /// <summary>Whether the connection is not encrypted.</summary>
    /// <value>Default false.</value>
    public bool Insecure { get; init; }

    /// <summary>Certificates of the collector.</summary>
    public TlsConfig? Tls { get; init; }

    /// <summary>Headers, which are no secrets.</summary>
    public NameMap<string> Headers { get; init; }

    /// <summary>Whether what is sent is compressed with gzip.</summary>
    /// <value>Default false.</value>
    public bool Gzip { get; init; }

    /// <summary>How long an answer may take.</summary>
    /// <value>Default 10 seconds.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The same for Alertmanager, which writes headers as it does elsewhere.</summary>
    internal IFields ForAlertmanager() => new InAlertmanager(this);

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        DescribeBut(to);
        to.TextMap("headers", Headers);
    }

    void DescribeBut(Fields to)
    {
        to.Demand("endpoint", Endpoint.Length > 0, "tracing needs an endpoint");
        to.Demand("sampling_fraction", SamplingFraction is >= 0 and <= 1, "sampling_fraction is 0 to 1");
        to.Text("client_type", OverHttp ? "http" : "grpc", otherwise: "grpc");
        to.Text("endpoint", Endpoint);
        to.Real("sampling_fraction", SamplingFraction, otherwise: 0);
        to.Flag("insecure", Insecure, otherwise: false);
        to.Section("tls_config", Tls);
        to.Text("compression", Gzip ? "gzip" : null);
        to.Duration("timeout", Timeout, otherwise: TimeSpan.FromSeconds(10));
    }

    sealed record InAlertmanager(TracingConfig Tracing) : IFields
    {
        public void Describe(Fields to)
        {
            Tracing.DescribeBut(to);
            to.SectionMap("headers", Tracing.Headers.Select(header => (header.Name, new HttpHeader { Values = [header.Value] })).ToNameMap());
        }
    }
}
