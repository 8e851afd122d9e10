using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>What <c>HttpClient</c> measures of the services that a process calls (meter <c>System.Net.Http</c>, .NET 8 and later).</summary>
public static class HttpClientCalls
{
    /// <summary>Time to an answer, <c>http.client.request.duration</c>.</summary>
    public static readonly Histogram<HttpClientRequest, Seconds> RequestDuration = new("http_client_request_duration_seconds", "Time that called services take to answer.")
    {
        Buckets = DotNetBuckets.Short,
        Counted = "Requests sent to other services.",

        // 10 hosts, 4 methods; an error is a status code or, without an answer, one of 3 types, so these add to the 8 codes.
        Combinations = 10 * 4 * (8 + 3),
    };

    /// <summary>Requests under way, <c>http.client.active_requests</c>.</summary>
    public static readonly Gauge<ActiveClientRequest> ActiveRequests = new("http_client_active_requests", "Requests to other services that are under way.");

    /// <summary>Time that requests wait for a connection, <c>http.client.request.time_in_queue</c>.</summary>
    public static readonly Histogram<QueuedClientRequest, Seconds> TimeInQueue = new("http_client_request_time_in_queue_seconds", "Time that requests wait for a connection of the pool.") { Buckets = DotNetBuckets.Short };

    /// <summary>Requests sent: how many the histogram has observed.</summary>
    public static Counter<HttpClientRequest> Requests => RequestDuration.Count;

    /// <summary>Those that failed: without an answer, or with one that says so.</summary>
    public static Matcher<HttpClientRequest> Failed => HttpClientRequest.Error.IsNot("");

    /// <summary>All of them, for the service's list.</summary>
    public static EquatableArray<Metric> Metrics => [RequestDuration, ActiveRequests, TimeInQueue];

    /// <summary>The golden signals of each service that is called, by its host.</summary>
    /// <param name="errors">Warn above this share of failed requests.</param>
    /// <param name="latency">Warn when one request in twenty takes longer than this.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static EquatableArray<Signal> Watch(
        Threshold<Ratio> errors, Threshold<TimeSpan> latency, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
    [
        Signals.Events(Requests, Family.Downstream, title: "Outgoing Requests", by: [HttpClientRequest.Server], file: file, line: line),
        Signals.Errors(Requests[Failed], outOf: Requests, warning: errors, per: [HttpClientRequest.Server], of: "calls to other services", family: Family.Downstream, alert: "CalledServiceFails", title: "Outgoing Errors", file: file, line: line),
        Signals.Latency(RequestDuration, quantile: 95.Percent, warning: latency, per: [HttpClientRequest.Server], subject: "time that called services take to answer", family: Family.Downstream, alert: "CalledServiceSlow", title: "Outgoing Response Time", file: file, line: line),
        Signals.Latency(TimeInQueue, quantile: 95.Percent, per: [QueuedClientRequest.Server], subject: "time that requests wait for a connection", family: Family.Downstream, title: "Time in Connection Queue", file: file, line: line),
        Signals.Level(ActiveRequests, title: "Outgoing Requests Under Way", per: [ActiveClientRequest.Server], family: Family.Downstream, file: file, line: line),
    ];
}
