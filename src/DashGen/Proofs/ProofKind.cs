namespace DashGen;

/// <summary>What a case of a proof shows.</summary>
public enum ProofKind
{
    /// <summary>Business as usual.</summary>
    Usual,

    /// <summary>It fires just above its threshold, after its hold time and not one evaluation before.</summary>
    JustAbove,

    /// <summary>It fires, and resolves after recovery.</summary>
    Recovers,

    /// <summary>It fires for a series that is born by the event.</summary>
    Born,

    /// <summary>It is quiet just below its threshold.</summary>
    JustBelow,

    /// <summary>It is quiet while trouble is shorter than its hold time, or than its long window needs.</summary>
    Blip,

    /// <summary>No traffic at all.</summary>
    NoTraffic,

    /// <summary>No series at all.</summary>
    NoSeries,

    /// <summary>One of several series that it reads is not there.</summary>
    Partial,

    /// <summary>All series end while there is trouble.</summary>
    Ends,

    /// <summary>It is quiet while only a part of its condition is met.</summary>
    PartOfCondition,

    /// <summary>It is quiet while counters start again at 0.</summary>
    Reset,

    /// <summary>It is quiet where a process has started and has forgotten when something happened last.</summary>
    Forgotten,

    /// <summary>It is quiet while everything appears at once with old totals, as after a restart of Prometheus.</summary>
    Start,

    /// <summary>A case written by hand in the definition.</summary>
    Written,
}
