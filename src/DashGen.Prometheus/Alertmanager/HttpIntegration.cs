namespace DashGen.Prometheus;

/// <summary>A way that goes over HTTP.</summary>
public abstract record HttpIntegration : Integration
{
    private protected HttpIntegration()
    {
    }

    /// <summary>How the other side is reached, where that differs from the global settings.</summary>
    public HttpConfig? HttpConfig { get; init; }
}
