using DashGen;

namespace Definitions.Scanium;

/// <summary>The 7 metrics that the backend exposes. Its durations are in milliseconds; thresholds are given in time and converted.</summary>
public static class Metrics
{
    public static readonly Histogram<Http, Milliseconds> Duration = new("scanium_http_request_duration_ms", "Time to answer a request.")
        { Buckets = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000] };
    public static readonly Counter<Http> Requests = new("scanium_http_requests_total", "Requests answered.");

    public static readonly Histogram<Assistant, Milliseconds> AssistantLatency = new("scanium_assistant_request_latency_ms", "Time that the assistant's provider takes.")
        { Buckets = [50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000] };
    public static readonly Counter<AssistantCalls> AssistantRequests = new("scanium_assistant_requests_total", "Requests to the assistant.");

    public static readonly Histogram<Classifier, Milliseconds> ClassifierLatency = new("scanium_classifier_request_latency_ms", "Time that a classification takes.")
        { Buckets = [50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000] };
    public static readonly Counter<ClassifierCalls> ClassifierRequests = new("scanium_classifier_requests_total", "Requests to the classifier.");

    public static readonly Counter<Pricing> PricingCache = new("scanium_pricing_cache_hits_total", "Prices looked up in the cache.");

    public static EquatableArray<Metric> All => [Duration, Requests, AssistantLatency, AssistantRequests, ClassifierLatency, ClassifierRequests, PricingCache];
}
