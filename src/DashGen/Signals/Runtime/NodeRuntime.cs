using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>
/// The process of a Node.js service, by the default metrics of the library prom-client, and ready signals for it. The library puts one
/// prefix before all of them.
/// </summary>
/// <remarks>A service that measures its event loop or its memory by metrics of its own does not expose these.</remarks>
public sealed class NodeRuntime
{
    /// <summary>Names the metrics.</summary>
    /// <param name="prefix">What the library was told to put before every name; <see cref="MetricPrefix.None"/> where it was told nothing.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public NodeRuntime(MetricPrefix prefix, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Cpu = new(prefix + "process_cpu_seconds_total", "CPU time of the process.", file, line);
        ResidentMemory = new(prefix + "process_resident_memory_bytes", "Memory that the process holds.", file, line);
        HeapUsed = new(prefix + "nodejs_heap_size_used_bytes", "Heap that objects take.", file, line);
        HeapTotal = new(prefix + "nodejs_heap_size_total_bytes", "Heap that the engine has reserved; it grows on demand.", file, line);
        EventLoopLag = new(prefix + "nodejs_eventloop_lag_p99_seconds", "The delay of the event loop that one tick in a hundred exceeds.", file, line);
        GarbageCollection = new(prefix + "nodejs_gc_duration_seconds", "Time of each garbage collection.", file, line) { Buckets = [0.001, 0.01, 0.1, 1, 2, 5] };
        ActiveHandles = new(prefix + "nodejs_active_handles_total", "Open handles: sockets, timers, files. A gauge in spite of its name.", file, line);
        ActiveRequests = new(prefix + "nodejs_active_requests_total", "Requests to the system under way. A gauge in spite of its name.", file, line);
    }

    /// <summary>CPU time, <c>process_cpu_seconds_total</c>.</summary>
    public Counter<NoLabels, Seconds> Cpu { get; }

    /// <summary>Resident memory, <c>process_resident_memory_bytes</c>.</summary>
    public Gauge<NoLabels, Bytes> ResidentMemory { get; }

    /// <summary>Used heap, <c>nodejs_heap_size_used_bytes</c>.</summary>
    public Gauge<NoLabels, Bytes> HeapUsed { get; }

    /// <summary>Reserved heap, <c>nodejs_heap_size_total_bytes</c>; no limit, so a share of it says little.</summary>
    public Gauge<NoLabels, Bytes> HeapTotal { get; }

    /// <summary>Lag of the event loop, <c>nodejs_eventloop_lag_p99_seconds</c>.</summary>
    public Gauge<NoLabels, Seconds> EventLoopLag { get; }

    /// <summary>Garbage collections, <c>nodejs_gc_duration_seconds</c>.</summary>
    public Histogram<NodeCollection, Seconds> GarbageCollection { get; }

    /// <summary>Open handles, <c>nodejs_active_handles_total</c>.</summary>
    public Gauge<NoLabels> ActiveHandles { get; }

    /// <summary>Requests to the system, <c>nodejs_active_requests_total</c>.</summary>
    public Gauge<NoLabels> ActiveRequests { get; }

    /// <summary>What an event loop that lags means and usually is, for whatever metric measures it.</summary>
    public static Advice BlockedLoop { get; } = new()
    {
        Meaning = "The event loop is blocked again and again. One thread serves all requests, so all of them wait, health checks too.",
        Causes =
        [
            "Code that blocks: something large is parsed or serialized, a slow regular expression, synchronous file access or cryptography.",
            "The garbage collector runs all the time, because the heap is nearly full.",
            "The process gets too little CPU: its limit, or its neighbours on the host.",
        ],
        Checks =
        [
            "Is one instance blocked or all? One: take it out of rotation and take a CPU profile before it is restarted.",
            "Do CPU and heap rise with it? A full heap points to garbage collection, CPU alone to code that blocks.",
            "Was anything deployed just before? Roll back.",
        ],
    };

    /// <summary>All of them, for the service's list.</summary>
    public EquatableArray<Metric> Metrics =>
        [Cpu, ResidentMemory, HeapUsed, HeapTotal, EventLoopLag, GarbageCollection, ActiveHandles, ActiveRequests];

    /// <summary>Panels of the process, and alerts on its event loop and its CPU.</summary>
    /// <param name="lag">Warn above this lag of the event loop: everything waits for it.</param>
    /// <param name="cpu">Warn above this share of one core; the event loop has one.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public EquatableArray<Signal> Watch(
        Threshold<TimeSpan>? lag = null, Threshold<Ratio>? cpu = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
    [
        Signals.Delay(EventLoopLag, title: "Event Loop Lag", warning: lag, family: Family.Runtime, alert: "HighEventLoopLag", file: file, line: line) with { Advice = BlockedLoop },
        Signals.Saturation(HeapUsed, outOf: HeapTotal, "heap", beside: ResidentMemory, family: Family.Runtime, title: "Heap Usage", file: file, line: line),
        Signals.Latency(GarbageCollection, quantile: 99.Percent, per: [NodeCollection.Kind], subject: "time of a garbage collection", family: Family.Runtime, title: "Garbage Collection", file: file, line: line),
        Signals.Level(ActiveHandles, title: "Active Handles", family: Family.Runtime, file: file, line: line),
        Signals.Level(ActiveRequests, title: "Active Requests", family: Family.Runtime, file: file, line: line),
        Signals.TimeSpent(Cpu, title: "CPU", warning: cpu, alert: "HighCpuUsage", file: file, line: line),
    ];
}
