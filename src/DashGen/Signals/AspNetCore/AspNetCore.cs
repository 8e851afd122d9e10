using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>
/// What ASP.NET Core measures of the requests it answers (meter <c>Microsoft.AspNetCore.Hosting</c>, .NET 8 and later), under the names
/// that OpenTelemetry's Prometheus exporter gives it.
/// </summary>
/// <remarks>There is no counter of requests: the histogram counts them, and <see cref="Requests"/> is that count.</remarks>
public static class AspNetCore
{
    /// <summary>Time to answer, <c>http.server.request.duration</c>.</summary>
    public static readonly Histogram<HttpServerRequest, Seconds> RequestDuration = new("http_server_request_duration_seconds", "Time to answer a request.")
    {
        Buckets = DotNetBuckets.Short,
        Counted = "Requests answered.",

        // 40 routes with two methods each, over two versions of HTTP. An error's type stands with one status code, so the 3 add to the 10 codes.
        Combinations = 40 * 2 * 2 * (10 + 3),
    };

    /// <summary>Requests under way, <c>http.server.active_requests</c>.</summary>
    public static readonly Gauge<ActiveHttpRequest> ActiveRequests = new("http_server_active_requests", "Requests that are being answered now.");

    /// <summary>Requests answered: how many the histogram has observed.</summary>
    public static Counter<HttpServerRequest> Requests => RequestDuration.Count;

    /// <summary>The service's own faults, 500 to 599.</summary>
    public static Matcher<HttpServerRequest> ServerError => HttpServerRequest.Status.Matches("5..");

    /// <summary>The callers' mistakes, 400 to 499.</summary>
    public static Matcher<HttpServerRequest> ClientError => HttpServerRequest.Status.Matches("4..");

    /// <summary>All of them, for the service's list.</summary>
    public static EquatableArray<Metric> Metrics => [RequestDuration, ActiveRequests];

    /// <summary>The golden signals of a web service.</summary>
    /// <param name="errors">Page above this share of answers 5xx.</param>
    /// <param name="latency">Warn when one request in twenty takes longer than this.</param>
    /// <param name="drop">Warn when requests fall below this share of the hour before.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static EquatableArray<Signal> Watch(
        Threshold<Ratio> errors, Threshold<TimeSpan> latency, Threshold<Ratio>? drop = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
    [
        Signals.Traffic(Requests, by: [HttpServerRequest.Route], drop: drop, alert: "RequestRate", file: file, line: line),
        Signals.Errors(Requests[ServerError], outOf: Requests, critical: errors, beside: Requests[ClientError], alert: "HighErrorRate", file: file, line: line),
        Signals.Latency(RequestDuration, quantile: 95.Percent, warning: latency, shown: [50.Percent, 95.Percent, 99.Percent], alert: "HighLatency", file: file, line: line),
        Signals.Busiest(10, Requests, by: [HttpServerRequest.Method, HttpServerRequest.Route], title: "Busiest Routes", file: file, line: line),
        Signals.Heatmap(RequestDuration, title: "Response Time Heatmap", file: file, line: line),
        Signals.SharesOf(Requests, by: [HttpServerRequest.Status], title: "Status Codes", file: file, line: line),
        Signals.Level(ActiveRequests, title: "Active Requests", file: file, line: line),
    ];
}
