namespace DashGen.Prometheus;

/// <summary>A version of TLS.</summary>
public enum TlsVersion
{
    /// <summary>1.0, which should not be used.</summary>
    Tls10,

    /// <summary>1.1, which should not be used.</summary>
    Tls11,

    /// <summary>1.2.</summary>
    Tls12,

    /// <summary>1.3.</summary>
    Tls13,
}
