using DashGen;
using static DashGen.Signals;

namespace Definitions.ProductionShowcase;

/// <summary>
/// The backend on ECS Fargate. Prometheus reaches it through its load balancer, which is right as long as there is one task: behind
/// two, every scrape would meet another process, and counters would jump.
/// </summary>
public static class Backend
{
    /// <summary>What prom-client puts before its own metrics. The service registers its two HTTP metrics by themselves.</summary>
    static readonly MetricPrefix ProdE = new("prod_e_") { Without = ["http_requests_total", "http_request_duration_seconds"] };

    static readonly Counter<Http> Requests = new("http_requests_total", "Requests answered.");
    static readonly Histogram<Http, Seconds> Duration = new("http_request_duration_seconds", "Time to answer a request.") { Buckets = [0.01, 0.05, 0.1, 0.5, 1, 2, 5] };
    static readonly NodeRuntime Node = new(ProdE);

    static readonly Matcher<Http> ServerError = Http.Status.Matches("5..");
    static readonly Matcher<Http> ClientError = Http.Status.Matches("4..");

    public static Service Behind(string loadBalancer) => new("prod-e-backend")
    {
        Owner = Teams.Showcase,
        Scrape = new(Port: 3000) { Hosts = [loadBalancer], Every = 15.Seconds },
        Prefix = ProdE,
        Metrics = [Requests, Duration, .. Node.Metrics],
        UnlistedSeries = 60, // the rest of prom-client's default metrics
        Signals =
        [
            Traffic(Requests, drop: 20.Percent.For(10.Minutes), alert: "Traffic"),
            Errors(Requests[ServerError], outOf: Requests, critical: 5.Percent.For(5.Minutes), beside: Requests[ClientError], alert: "HighErrorRate"),
            Latency(Duration, quantile: 99.Percent, warning: 2.Seconds.For(10.Minutes), shown: [50.Percent, 90.Percent, 99.Percent], alert: "HighLatency"),
            Reachable(critical: 2.Minutes, alert: "BackendDown", title: "Health"),
            Busiest(10, Requests, by: [Http.Method, Http.Route], title: "Top Endpoints"),

            Events(Requests, Family.Golden, title: "Requests by Endpoint", by: [Http.Route]),
            Errors(Requests[ServerError], outOf: Requests, per: [Http.Route], title: "Errors by Endpoint"),
            Heatmap(Duration, title: "Response Time Heatmap"),
            SharesOf(Requests, by: [Http.Status], title: "Status Codes"),

            .. Node.Watch(lag: 0.1.Seconds.For(5.Minutes), cpu: 80.Percent.For(10.Minutes)),
        ],
        Routing = Teams.ShowcaseRouting,
        Dashboards =
        [
            new("Application Overview") { Panels = ["Request Rate", "Error Rate", "Response Time", "Health", "Top Endpoints"] },
            new("HTTP Detail") { Panels = ["Requests by Endpoint", "Errors by Endpoint", "Response Time Heatmap", "Status Codes"] },
            new("Node.js Runtime") { Panels = ["Event Loop Lag", "Heap Usage", "Garbage Collection", "Active Handles", "Active Requests", "CPU"] },
        ],
    };
}
