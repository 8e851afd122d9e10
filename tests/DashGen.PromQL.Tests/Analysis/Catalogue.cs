namespace DashGen.PromQL.Tests;

/// <summary>A small catalogue with a metric of every kind.</summary>
static class Catalogue
{
    static readonly LabelSchema Job = new("job", new(1));
    static readonly LabelSchema Instance = new("instance", new(100));
    static readonly LabelSchema Route = new("route", new(50));
    static readonly LabelSchema Method = new("method", new(3)) { Values = ["GET", "POST", "DELETE"] };
    static readonly LabelSchema Status = new("status", new(4)) { Values = ["200", "404", "500", "503"] };

    /// <summary>The metrics.</summary>
    public static MetricIndex Metrics { get; } = new(
    [
        new("http_requests_total", MetricKind.Counter, new(Dimension.Count), [Job, Instance, Route, Method, Status]) { ExistsFromStart = true },
        new("errors_total", MetricKind.Counter, new(Dimension.Count), [Job, Instance, Route]),
        new("sent_bytes_total", MetricKind.Counter, new(Dimension.Bytes), [Job, Instance]) { ExistsFromStart = true },
        new("request_duration_seconds", MetricKind.Histogram, new(Dimension.Time), [Job, Instance, Route]) { Buckets = [0.05, 0.1, 0.5, 1, 2.5, 10], ExistsFromStart = true },
        new("payload_bytes", MetricKind.NativeHistogram, new(Dimension.Bytes), [Job, Instance]) { ExistsFromStart = true },
        new("memory_bytes", MetricKind.Gauge, new(Dimension.Bytes), [Job, Instance, new("area", new(2)) { Values = ["heap", "nonheap"] }]) { Minimum = 0, ExistsFromStart = true },
        new("started_seconds", MetricKind.Gauge, new(Dimension.Timestamp), [Job, Instance]) { ExistsFromStart = true },
        new("wait_seconds", MetricKind.Gauge, new(Dimension.Time), [Job, Instance]) { ExistsFromStart = true },
        new("wait_milliseconds", MetricKind.Gauge, new(Dimension.Time, 0.001), [Job, Instance]) { ExistsFromStart = true },
        new("usage_ratio", MetricKind.Gauge, new(Dimension.Ratio), [Job, Instance]) { Minimum = 0, Maximum = 1, ExistsFromStart = true },
        new("breaker_state", MetricKind.StateGauge, new(Dimension.State), [Job, Instance, new("downstream", new(19))]) { Minimum = 0, Maximum = 2, ExistsFromStart = true },
        new("build_info", MetricKind.Info, new(Dimension.Count), [Job, Instance, new("version", new(2))]) { ExistsFromStart = true },
        new("rpc_seconds", MetricKind.Summary, new(Dimension.Time), [Job, Instance]) { ExistsFromStart = true },
        new("tenant_requests_total", MetricKind.Counter, new(Dimension.Count), [Job, Instance, new("tenant", Cardinality.Unbounded)]),
        new("single", MetricKind.Gauge, new(Dimension.Count), [Job]) { ExistsFromStart = true },
    ]);
}
