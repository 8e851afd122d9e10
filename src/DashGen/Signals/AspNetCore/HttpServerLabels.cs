namespace DashGen;

/// <summary>The attributes of a request that ASP.NET Core has answered, as label names.</summary>
public sealed class HttpServerRequest : LabelSet<HttpServerRequest>
{
    /// <summary>The method; one that is not known is <c>_OTHER</c>.</summary>
    public static readonly Label<HttpServerRequest> Method = new("http_request_method", atMost: 6);

    /// <summary>The route's template; absent where none matched.</summary>
    public static readonly Label<HttpServerRequest> Route = new("http_route", atMost: 40);

    /// <summary>The status code.</summary>
    public static readonly Label<HttpServerRequest> Status = new("http_response_status_code", atMost: 10);

    /// <summary>The scheme, <c>http</c> or <c>https</c>.</summary>
    public static readonly Label<HttpServerRequest> Scheme = new("url_scheme", atMost: 1);

    /// <summary>The version of HTTP.</summary>
    public static readonly Label<HttpServerRequest> Protocol = new("network_protocol_version", atMost: 2);

    /// <summary>The type of the exception, or the status code; absent where all went well.</summary>
    public static readonly Label<HttpServerRequest> Error = new("error_type", atMost: 3);

    /// <summary><c>true</c> where no route took the request; absent otherwise.</summary>
    public static readonly Label<HttpServerRequest> Unhandled = new("aspnetcore_request_is_unhandled", atMost: 1);
}

/// <summary>The attributes of a request that is under way, as label names.</summary>
public sealed class ActiveHttpRequest : LabelSet<ActiveHttpRequest>
{
    /// <summary>The method.</summary>
    public static readonly Label<ActiveHttpRequest> Method = new("http_request_method", atMost: 6);

    /// <summary>The scheme.</summary>
    public static readonly Label<ActiveHttpRequest> Scheme = new("url_scheme", atMost: 1);
}
