using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>
/// What .NET measures of a process (meter <c>System.Runtime</c>, .NET 9 and later), under the names that OpenTelemetry's Prometheus
/// exporter gives it.
/// </summary>
/// <remarks>
/// The runtime publishes the length of the thread pool's queue and the number of its threads as counters, which they are not: they end
/// in <c>_total</c>, and <c>rate</c> of them is nonsense. Here they are the gauges that they are. An OpenTelemetry collector, other than
/// the exporter in the process, takes the word <c>total</c> out of the middle of a counter's name: there allocations are
/// <c>dotnet_gc_heap_allocated_bytes_total</c>.
/// </remarks>
public static class DotNetRuntime
{
    /// <summary>CPU time, <c>dotnet.process.cpu.time</c>.</summary>
    public static readonly Counter<CpuMode, Seconds> CpuTime = new("dotnet_process_cpu_time_seconds_total", "CPU time of the process.") { ExistsFromStart = true };

    /// <summary>Cores, <c>dotnet.process.cpu.count</c>.</summary>
    public static readonly Gauge<NoLabels> CpuCount = new("dotnet_process_cpu_count", "Cores that the process may use.");

    /// <summary>Memory, <c>dotnet.process.memory.working_set</c>.</summary>
    public static readonly Gauge<NoLabels, Bytes> WorkingSet = new("dotnet_process_memory_working_set_bytes", "Memory that the process holds.");

    /// <summary>Collections, <c>dotnet.gc.collections</c>.</summary>
    public static readonly Counter<HeapGeneration> Collections = new("dotnet_gc_collections_total", "Garbage collections.");

    /// <summary>Allocations, <c>dotnet.gc.heap.total_allocated</c>.</summary>
    public static readonly Counter<NoLabels, Bytes> Allocated = new("dotnet_gc_heap_total_allocated_bytes_total", "Memory that was allocated on the managed heap.");

    /// <summary>Heap after the last collection, <c>dotnet.gc.last_collection.heap.size</c>.</summary>
    public static readonly Gauge<HeapGeneration, Bytes> HeapSize = new("dotnet_gc_last_collection_heap_size_bytes", "The managed heap after the last collection.");

    /// <summary>Holes in the heap, <c>dotnet.gc.last_collection.heap.fragmentation.size</c>.</summary>
    public static readonly Gauge<HeapGeneration, Bytes> Fragmentation = new("dotnet_gc_last_collection_heap_fragmentation_size_bytes", "Holes in the managed heap after the last collection.");

    /// <summary>Memory taken for the heap, <c>dotnet.gc.last_collection.memory.committed_size</c>.</summary>
    public static readonly Gauge<NoLabels, Bytes> Committed = new("dotnet_gc_last_collection_memory_committed_size_bytes", "Memory that was committed for the managed heap at the last collection.");

    /// <summary>Pauses, <c>dotnet.gc.pause.time</c>.</summary>
    public static readonly Counter<NoLabels, Seconds> GcPause = new("dotnet_gc_pause_time_seconds_total", "Time for which everything stood still for garbage collections.");

    /// <summary>Compilation, <c>dotnet.jit.compilation.time</c>.</summary>
    public static readonly Counter<NoLabels, Seconds> JitTime = new("dotnet_jit_compilation_time_seconds_total", "Time spent on compiling methods.");

    /// <summary>Contention, <c>dotnet.monitor.lock_contentions</c>.</summary>
    public static readonly Counter<NoLabels> LockContentions = new("dotnet_monitor_lock_contentions_total", "Times that a thread had to wait for a lock.");

    /// <summary>Threads of the pool, <c>dotnet.thread_pool.thread.count</c>; a gauge in spite of its name.</summary>
    public static readonly Gauge<NoLabels> ThreadPoolThreads = new("dotnet_thread_pool_thread_count_total", "Threads of the thread pool now.");

    /// <summary>Work that waits for a thread, <c>dotnet.thread_pool.queue.length</c>; a gauge in spite of its name.</summary>
    public static readonly Gauge<NoLabels> ThreadPoolQueue = new("dotnet_thread_pool_queue_length_total", "Work items that wait for a thread of the pool now.");

    /// <summary>Work done by the pool, <c>dotnet.thread_pool.work_item.count</c>.</summary>
    public static readonly Counter<NoLabels> ThreadPoolItems = new("dotnet_thread_pool_work_item_count_total", "Work items that the thread pool has done.");

    /// <summary>Timers, <c>dotnet.timer.count</c>.</summary>
    public static readonly Gauge<NoLabels> Timers = new("dotnet_timer_count", "Timers that are active now.");

    /// <summary>Exceptions thrown, caught or not, <c>dotnet.exceptions</c>.</summary>
    public static readonly Counter<ThrownException> Exceptions = new("dotnet_exceptions_total", "Exceptions that were thrown, caught or not.");

    /// <summary>All of them, for the service's list.</summary>
    public static EquatableArray<Metric> Metrics =>
    [
        CpuTime, CpuCount, WorkingSet, Collections, Allocated, HeapSize, Fragmentation, Committed, GcPause, JitTime, LockContentions,
        ThreadPoolThreads, ThreadPoolQueue, ThreadPoolItems, Timers, Exceptions,
    ];

    /// <summary>Panels of the process, and alerts on what makes requests wait.</summary>
    /// <param name="cores">How many cores the process is given.</param>
    /// <param name="cpu">Warn above this share of the cores.</param>
    /// <param name="pauses">Warn when garbage collections stop everything for more than this share of the time.</param>
    /// <param name="queue">Warn when more work items wait for a thread: blocked threads, usually.</param>
    /// <param name="exceptions">Warn above this many exceptions a second.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static EquatableArray<Signal> Watch(
        int cores,
        Threshold<Ratio>? cpu = null,
        Threshold<Ratio>? pauses = null,
        Threshold<int>? queue = null,
        Threshold<Frequency>? exceptions = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
    [
        Signals.TimeSpent(CpuTime, title: "CPU", of: cores, warning: cpu, alert: "HighCpuUsage", file: file, line: line),
        Signals.Level(CpuCount, title: "Cores", family: Family.Runtime, file: file, line: line),
        Signals.Level(WorkingSet, title: "Working Set", family: Family.Runtime, file: file, line: line),
        Signals.TimeSpent(GcPause, title: "GC Pauses", warning: pauses, subject: "pauses for garbage collections", alert: "LongGcPauses", file: file, line: line) with
        {
            Advice = new()
            {
                Meaning = "Garbage collections stop all threads of the process for too much of the time. Everything waits then, requests and health checks too.",
                Causes = ["The heap is close to the memory limit of the container, so that it is collected all the time.", "Far more is allocated than before, since a deploy or with more traffic.", "A leak: collections find ever more that is alive."],
                Checks = ["Did Heap grow for days, whatever the traffic was? Then it is a leak: take a dump with dotnet-gcdump before the process is restarted.", "Did Allocations jump? What was deployed then?", "Is Working Set near the container's limit? More memory is the quick remedy."],
            },
        },
        Signals.Events(Collections, Family.Runtime, title: "GC Collections", by: [HeapGeneration.Name], file: file, line: line),
        Signals.Events(Allocated, Family.Runtime, title: "Allocations", file: file, line: line),
        Signals.Level(HeapSize, title: "Heap", per: [HeapGeneration.Name], family: Family.Runtime, file: file, line: line),
        Signals.Level(Fragmentation, title: "Heap Fragmentation", per: [HeapGeneration.Name], family: Family.Runtime, file: file, line: line),
        Signals.Level(Committed, title: "Committed Heap", family: Family.Runtime, file: file, line: line),
        Signals.Level(ThreadPoolQueue, title: "Thread Pool Queue", warning: queue, subject: "number of work items that wait for a thread", family: Family.Runtime, alert: "ThreadPoolStarved", file: file, line: line) with
        {
            Advice = new()
            {
                Meaning = "Work waits for a thread, because those of the pool are blocked or busy. Requests wait with it, and those that wait for others time out.",
                Causes = ["Code that blocks a thread while it waits: .Result, .Wait() or a synchronous call to a database.", "A dependency has become slow, and blocking calls to it hold the threads.", "Too little CPU for the traffic."],
                Checks = ["Do Thread Pool Threads grow too? The pool adds a thread or two a second, which is too slow for threads that block.", "Where do they stand? dotnet-stack report -p PID shows it, before the process is restarted.", "Is a called service slow at the same time? Then it is the cause."],
            },
        },
        Signals.Level(ThreadPoolThreads, title: "Thread Pool Threads", family: Family.Runtime, file: file, line: line),
        Signals.Events(ThreadPoolItems, Family.Runtime, title: "Thread Pool Work", file: file, line: line),
        Signals.Events(LockContentions, Family.Runtime, title: "Lock Contentions", file: file, line: line),
        Signals.Events(Exceptions, Family.Runtime, title: "Exceptions", by: [ThrownException.Type], warning: exceptions, alert: "ManyExceptions", file: file, line: line),
        Signals.Level(Timers, title: "Timers", family: Family.Runtime, file: file, line: line),
        Signals.TimeSpent(JitTime, title: "JIT Compilation", subject: "compiling methods", file: file, line: line),
    ];
}
