using DashGen;
using static DashGen.Signals;

namespace Definitions.SecureConnect;

public sealed class Http : LabelSet<Http>
{
    public static readonly Label<Http> Method = new("method", values: ["GET", "POST", "PUT", "PATCH", "DELETE"]);
    public static readonly Label<Http> Endpoint = new("endpoint", atMost: 40);
    public static readonly Label<Http> Status = new("status", atMost: 10);
}

public sealed class HttpTime : LabelSet<HttpTime>
{
    public static readonly Label<HttpTime> Method = new("method", values: ["GET", "POST", "PUT", "PATCH", "DELETE"]);
    public static readonly Label<HttpTime> Endpoint = new("endpoint", atMost: 40);
}

/// <summary>What every service of SecureConnect exposes and has watched: its HTTP server, as its own middleware counts it.</summary>
static class HttpServer
{
    static readonly Counter<Http> Requests = new("http_requests_total", "Requests answered.");
    static readonly Histogram<HttpTime, Seconds> Duration = new("http_request_duration_seconds", "Time to answer a request.") { Buckets = Go.Buckets };
    static readonly Gauge<NoLabels> InFlight = new("http_requests_in_flight", "Requests that are being answered now.");

    static readonly Matcher<Http> ServerError = Http.Status.Matches("5..");

    public static EquatableArray<Metric> Metrics => [Requests, Duration, InFlight];

    public static EquatableArray<Signal> Signals =>
    [
        Reachable(critical: 1.Minutes, alert: "ServiceDown"),
        Traffic(Requests, by: [Http.Method, Http.Endpoint], drop: 20.Percent.For(10.Minutes), alert: "Traffic"),
        Errors(Requests[ServerError], outOf: Requests, warning: 5.Percent.For(5.Minutes), critical: 20.Percent.For(5.Minutes), alert: "HighErrorRate"),
        Latency(Duration, quantile: 95.Percent, warning: 1.Seconds.For(10.Minutes), critical: 5.Seconds.For(10.Minutes), shown: [50.Percent, 95.Percent, 99.Percent], alert: "HighLatency"),
        Level(InFlight, title: "Requests in Flight"),
    ];
}
