using DashGen;
using static DashGen.Signals;
using static Definitions.Scanium.Metrics;

namespace Definitions.Scanium;

/// <summary>The backend of Scanium, scraped by Grafana Alloy, which sends its samples to a Mimir.</summary>
public static class Backend
{
    static readonly Matcher<Http> ServerError = Http.Status.Matches("5..");

    public static Service In(Installation installation) => new("scanium-backend")
    {
        Owner = Teams.Scanium,
        Scrape = new(Port: 8080) { Every = 15.Seconds, Labels = [new(Alloy.ServiceName, "scanium-backend")] },
        Metrics = Metrics.All,
        Filters = [Filter.By(Alloy.ServiceName, "service"), Filter.By(Alloy.Environment, "environment"), Filter.By(Http.Route), Filter.By(Http.Method)],
        Signals =
        [
            Reachable(critical: 2.Minutes, alert: "BackendDown"),
            Latency(Duration, quantile: 95.Percent, warning: installation.TooSlow, shown: [50.Percent, 95.Percent, 99.Percent], figures: true, alert: "BackendSlow", title: "Latency"),
            Traffic(Requests, drop: 20.Percent.For(10.Minutes), alert: "BackendTraffic", title: "Throughput"),
            Errors(Requests[ServerError], outOf: Requests, critical: installation.TooManyErrors, alert: "BackendErrors"),
            LatencyBy(10, Duration, quantile: 95.Percent, by: [Http.Route], title: "Latency by Route"),
            TrafficBy(10, Requests, by: [Http.Route], title: "Throughput by Route"),
            LatencyBy(10, Duration, quantile: 95.Percent, by: [Http.Method], title: "Latency by Method"),
            TrafficBy(10, Requests, by: [Http.Method], title: "Throughput by Method"),
            Slowest(10, Duration, quantile: 95.Percent, by: [Http.Route], title: "Slowest Routes"),
            MostFailing(10, Requests[ServerError], outOf: Requests, by: [Http.Route], title: "Error Rate by Route"),
            Heatmap(Duration, title: "Latency Heatmap"),

            Latency(AssistantLatency, quantile: 95.Percent, warning: 10.Seconds.For(10.Minutes), per: [Assistant.Provider], subject: "time that the assistant takes",
                family: Family.Downstream, alert: "AssistantSlow", title: "Assistant Latency"),
            Events(AssistantRequests, Family.Downstream, title: "Assistant Requests", by: [AssistantCalls.Provider, AssistantCalls.Status]),
            Latency(ClassifierLatency, quantile: 95.Percent, warning: 5.Seconds.For(10.Minutes), per: [Classifier.Provider], subject: "time that the classifier takes",
                family: Family.Downstream, alert: "ClassifierSlow", title: "Classifier Latency"),
            Events(ClassifierRequests, Family.Downstream, title: "Classifier Requests", by: [ClassifierCalls.Provider, ClassifierCalls.Status]),
            HitRate(PricingCache[Pricing.Result.Is("hit")], PricingCache[Pricing.Result.Is("miss")], title: "Pricing Cache Hit Rate"),
        ],
        Routing = [Severity.Critical.To(installation.Urgent), Severity.Warning.To(installation.Other)],
        Dashboards =
        [
            new("Scanium - Backend API Performance")
            {
                Panels =
                [
                    "p50 Latency", "p95 Latency", "p99 Latency", "Throughput", "Latency", "Error Rate", "Latency by Route", "Throughput by Route",
                    "Latency by Method", "Throughput by Method", "Slowest Routes", "Error Rate by Route", "Latency Heatmap",
                ],
            },
        ],
    };
}
