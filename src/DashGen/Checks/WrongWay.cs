namespace DashGen;

/// <summary>a metric's name says the opposite of what is asked of it.</summary>
static class WrongWay
{
    /// <summary>What names have in them whose moments are behind.</summary>
    static readonly EquatableArray<string> Behind = ["last", "created", "creation", "started", "processstart", "modified", "changed", "updated", "issued", "completed", "finished", "success", "previous", "booted", "boot"];

    /// <summary>What names have in them whose moments are ahead as long as all is well.</summary>
    static readonly EquatableArray<string> Ahead = ["expires", "expiry", "expiration", "expire", "notafter", "deadline", "next", "until", "due"];

    /// <summary>What names have in them that measure what is left.</summary>
    static readonly EquatableArray<string> Rest = ["free", "available", "avail", "remaining", "left", "unused", "headroom"];

    /// <summary>What names have in them that measure what is taken, or how much there is at most.</summary>
    static readonly EquatableArray<string> Taken = ["used", "usage", "busy", "consumed", "allocated", "inuse", "unavailable", "max", "limit", "capacity", "size"];

    public static Rule Rule { get; } = new(
        "DG2037",
        DiagnosticSeverity.Warning,
        "a metric's name says the opposite of what is asked of it",
        """
        How long ago something is that lies ahead is below 0 for as long as all is well, and above a limit only long after it is over. How
        long is left until something that lies behind is below every limit, so that its alert fires from the first hour on. And a limit that
        what is free must not be above is passed while all is well.
        """,
        """
        Age(KeyExpires, "Key", warning: 90.Days.For(1.Hours), alert: "KeyOld")      // DG2037 of key_expires_timestamp_seconds
        Remaining(KeyExpires, "Key", warning: 14.Days.For(1.Hours), alert: "KeyExpires")
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var signal in bundle.Service.Signals.Concat(bundle.Service.Objectives))
            {
                if (Used(signal) is { } used && Says(used.Name, Rest, Taken))
                {
                    context.Report(rule, signal.Location, $"{signal.Called} is told when {used.Name} is above a limit, and by its name that is what is left", "take Remaining, which is told below a limit");
                }
                else if (Kept(signal) is { } kept && Says(kept.Name, Taken, Rest))
                {
                    context.Report(rule, signal.Location, $"{signal.Called} takes {kept.Name} for what is left, and by its name that is what is used", "take Level or Saturation, which are told above a limit");
                }

                if (Aged(signal) is { } aged && Says(aged.Name, Ahead, Behind))
                {
                    context.Report(rule, signal.Location, $"{signal.Called} asks how long ago {aged.Name} is, which by its name lies ahead", "take Remaining, which asks how long is left");
                }
                else if (Left(signal) is { } left && Says(left.Name, Behind, Ahead))
                {
                    context.Report(rule, signal.Location, $"{signal.Called} asks how long is left until {left.Name}, which by its name lies behind", "take Age, which asks how long ago it is");
                }
            }
        }
    }

    /// <summary>What is told of where there is much of it.</summary>
    static Metric? Used(Signal signal) => signal switch
    {
        LevelSignal { Style: LevelStyle.Amount or LevelStyle.Share, Limits.IsEmpty: false } level => level.Gauge,
        SaturationSignal { Limits.IsEmpty: false } saturation => saturation.Used,
        _ => null,
    };

    /// <summary>What is taken for the rest of something.</summary>
    static Metric? Kept(Signal signal) => signal switch
    {
        LevelSignal { Style: LevelStyle.Rest } level => level.Gauge,
        SaturationSignal { Free: { } free } => free,
        _ => null,
    };

    static Metric? Aged(Signal signal) => signal switch
    {
        LevelSignal { Style: LevelStyle.Age } level => level.Gauge,
        TimeObjective { Gauge.Unit.Dimension: Dimension.Timestamp } objective => objective.Gauge,
        _ => null,
    };

    static Metric? Left(Signal signal) => signal is LevelSignal { Style: LevelStyle.Until, Gauge.Unit.Dimension: Dimension.Timestamp } level ? level.Gauge : null;

    static bool Says(string name, EquatableArray<string> one, EquatableArray<string> other)
    {
        var words = name.Replace("not_after", "notafter", StringComparison.Ordinal).Replace("process_start", "processstart", StringComparison.Ordinal).Replace("in_use", "inuse", StringComparison.Ordinal).Split('_');
        return words.Any(one.Contains) && !words.Any(other.Contains);
    }
}
