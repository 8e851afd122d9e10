namespace DashGen;

/// <summary>The generations of the managed heap, as a label.</summary>
public sealed class HeapGeneration : LabelSet<HeapGeneration>
{
    /// <summary>The generation; <c>loh</c> is the heap of large objects, <c>poh</c> that of pinned ones.</summary>
    public static readonly Label<HeapGeneration> Name = new("gc_heap_generation", values: ["gen0", "gen1", "gen2", "loh", "poh"]);
}

/// <summary>What CPU time was spent in, as a label.</summary>
public sealed class CpuMode : LabelSet<CpuMode>
{
    /// <summary>In the process itself, or in the system for it.</summary>
    public static readonly Label<CpuMode> Name = new("cpu_mode", values: ["user", "system"]);
}

/// <summary>What was thrown, as a label.</summary>
public sealed class ThrownException : LabelSet<ThrownException>
{
    /// <summary>The exception's type.</summary>
    public static readonly Label<ThrownException> Type = new("error_type", atMost: 30);
}
