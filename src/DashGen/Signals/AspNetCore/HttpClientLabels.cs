namespace DashGen;

/// <summary>The attributes of a request that <c>HttpClient</c> has sent, as label names.</summary>
public sealed class HttpClientRequest : LabelSet<HttpClientRequest>
{
    /// <summary>The host that was asked.</summary>
    public static readonly Label<HttpClientRequest> Server = new("server_address", atMost: 10);

    /// <summary>The port.</summary>
    public static readonly Label<HttpClientRequest> Port = new("server_port", atMost: 1);

    /// <summary>The method.</summary>
    public static readonly Label<HttpClientRequest> Method = new("http_request_method", atMost: 4);

    /// <summary>The status code; absent where there was no answer.</summary>
    public static readonly Label<HttpClientRequest> Status = new("http_response_status_code", atMost: 8);

    /// <summary>Why it failed: the status code, or what became of the connection; absent where all went well.</summary>
    public static readonly Label<HttpClientRequest> Error = new("error_type", atMost: 3);

    /// <summary>The scheme.</summary>
    public static readonly Label<HttpClientRequest> Scheme = new("url_scheme", atMost: 1);

    /// <summary>The version of HTTP.</summary>
    public static readonly Label<HttpClientRequest> Protocol = new("network_protocol_version", atMost: 1);
}

/// <summary>The attributes of a request that <c>HttpClient</c> is waiting for, as label names.</summary>
public sealed class ActiveClientRequest : LabelSet<ActiveClientRequest>
{
    /// <summary>The host that is asked.</summary>
    public static readonly Label<ActiveClientRequest> Server = new("server_address", atMost: 10);

    /// <summary>The port.</summary>
    public static readonly Label<ActiveClientRequest> Port = new("server_port", atMost: 1);

    /// <summary>The method.</summary>
    public static readonly Label<ActiveClientRequest> Method = new("http_request_method", atMost: 4);

    /// <summary>The scheme.</summary>
    public static readonly Label<ActiveClientRequest> Scheme = new("url_scheme", atMost: 1);
}

/// <summary>The attributes of a request that waited for a connection, as label names.</summary>
public sealed class QueuedClientRequest : LabelSet<QueuedClientRequest>
{
    /// <summary>The host that is asked.</summary>
    public static readonly Label<QueuedClientRequest> Server = new("server_address", atMost: 10);

    /// <summary>The port.</summary>
    public static readonly Label<QueuedClientRequest> Port = new("server_port", atMost: 1);

    /// <summary>The method.</summary>
    public static readonly Label<QueuedClientRequest> Method = new("http_request_method", atMost: 4);

    /// <summary>The scheme.</summary>
    public static readonly Label<QueuedClientRequest> Scheme = new("url_scheme", atMost: 1);

    /// <summary>The version of HTTP.</summary>
    public static readonly Label<QueuedClientRequest> Protocol = new("network_protocol_version", atMost: 1);
}
