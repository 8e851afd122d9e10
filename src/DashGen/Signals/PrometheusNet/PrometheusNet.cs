using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>
/// What the library prometheus-net measures of an ASP.NET Core service: requests (<c>UseHttpMetrics</c>) and the process, which it
/// registers by itself.
/// </summary>
/// <remarks>
/// These names are <b>not verified</b> against a running process, since the package could not be had where DashGen is built. They are
/// those of its version 8, by its published source and by services that expose them.
/// </remarks>
public static class PrometheusNet
{
    /// <summary>40 routes with two methods each.</summary>
    const int Endpoints = 40 * 2;

    /// <summary>Each of them answers 10 status codes at most.</summary>
    const int Answers = Endpoints * 10;

    /// <summary>Requests answered.</summary>
    public static readonly Counter<NetRequest> Requests = new("http_requests_received_total", "Requests answered.") { Combinations = Answers };

    /// <summary>Time to answer.</summary>
    public static readonly Histogram<NetRequest, Seconds> RequestDuration = new("http_request_duration_seconds", "Time to answer a request.")
        { Buckets = [0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.256, 0.512, 1.024, 2.048, 4.096, 8.192, 16.384, 32.768], Combinations = Answers };

    /// <summary>Requests under way.</summary>
    public static readonly Gauge<NetActiveRequest> ActiveRequests = new("http_requests_in_progress", "Requests that are being answered now.") { Combinations = Endpoints };

    /// <summary>CPU time.</summary>
    public static readonly Counter<NoLabels, Seconds> CpuTime = new("process_cpu_seconds_total", "CPU time of the process.");

    /// <summary>Memory that the process holds.</summary>
    public static readonly Gauge<NoLabels, Bytes> WorkingSet = new("process_working_set_bytes", "Memory that the process holds.");

    /// <summary>Memory that is the process' own.</summary>
    public static readonly Gauge<NoLabels, Bytes> PrivateMemory = new("process_private_memory_bytes", "Memory that is the process' own.");

    /// <summary>The managed heap.</summary>
    public static readonly Gauge<NoLabels, Bytes> ManagedMemory = new("dotnet_total_memory_bytes", "Memory on the managed heap.");

    /// <summary>Threads.</summary>
    public static readonly Gauge<NoLabels> Threads = new("process_num_threads", "Threads of the process.");

    /// <summary>Open handles.</summary>
    public static readonly Gauge<NoLabels> Handles = new("process_open_handles", "Open handles: files, sockets, events.");

    /// <summary>Garbage collections.</summary>
    public static readonly Counter<NetGeneration> Collections = new("dotnet_collection_count_total", "Garbage collections.");

    /// <summary>The service's own faults, 500 to 599.</summary>
    public static Matcher<NetRequest> ServerError => NetRequest.Code.Matches("5..");

    /// <summary>All of them, for the service's list.</summary>
    public static EquatableArray<Metric> Metrics =>
        [Requests, RequestDuration, ActiveRequests, CpuTime, WorkingSet, PrivateMemory, ManagedMemory, Threads, Handles, Collections];

    /// <summary>The golden signals of a web service, and its process.</summary>
    /// <param name="cores">How many cores the process is given.</param>
    /// <param name="errors">Page above this share of answers 5xx.</param>
    /// <param name="latency">Warn when one request in twenty takes longer than this.</param>
    /// <param name="cpu">Warn above this share of the cores.</param>
    /// <param name="threads">Warn above this many threads: blocked ones, usually.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static EquatableArray<Signal> Watch(
        int cores,
        Threshold<Ratio> errors,
        Threshold<TimeSpan> latency,
        Threshold<Ratio>? cpu = null,
        Threshold<int>? threads = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
    [
        Signals.Traffic(Requests, by: [NetRequest.Endpoint], file: file, line: line),
        Signals.Errors(Requests[ServerError], outOf: Requests, critical: errors, alert: "HighErrorRate", file: file, line: line),
        Signals.Latency(RequestDuration, quantile: 95.Percent, warning: latency, shown: [50.Percent, 95.Percent, 99.Percent], alert: "HighLatency", file: file, line: line),
        Signals.SharesOf(Requests, by: [NetRequest.Code], title: "Status Codes", file: file, line: line),
        Signals.Level(ActiveRequests, title: "Active Requests", file: file, line: line),
        Signals.TimeSpent(CpuTime, title: "CPU", of: cores, warning: cpu, alert: "HighCpuUsage", file: file, line: line),
        Signals.Level(WorkingSet, title: "Working Set", family: Family.Runtime, file: file, line: line),
        Signals.Level(PrivateMemory, title: "Private Memory", family: Family.Runtime, file: file, line: line),
        Signals.Level(ManagedMemory, title: "Managed Heap", family: Family.Runtime, file: file, line: line),
        Signals.Level(Threads, title: "Threads", warning: threads, family: Family.Runtime, alert: "ManyThreads", subject: "number of threads", file: file, line: line),
        Signals.Level(Handles, title: "Open Handles", family: Family.Runtime, file: file, line: line),
        Signals.Events(Collections, Family.Runtime, title: "GC Collections", by: [NetGeneration.Number], file: file, line: line),
    ];
}
