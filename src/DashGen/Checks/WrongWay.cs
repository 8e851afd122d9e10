using DashGen.PromQL;

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

    /// <summary>What names have in them of which there should be little.</summary>
    static readonly EquatableArray<string> Waiting = ["lag", "pending", "errors", "failures", "backlog", "depth", "waiting", "queued"];

    /// <summary>What names have in them that measure a part.</summary>
    static readonly EquatableArray<string> Part = ["used", "usage", "busy", "free", "idle"];

    /// <summary>What names have in them that measure all there is.</summary>
    static readonly EquatableArray<string> All = ["size", "total", "max", "limit", "capacity"];

    /// <summary>What names have in them of positions that are written to.</summary>
    static readonly EquatableArray<string> Written = ["written", "produced", "published", "appended", "head", "end", "latest"];

    /// <summary>And of those that follow.</summary>
    static readonly EquatableArray<string> Done = ["sent", "consumed", "committed", "acked", "applied", "processed", "replayed"];

    static readonly EquatableArray<string> Leaders = ["leader", "leaders", "master", "primary"];

    static readonly EquatableArray<string> Followers = ["follower", "followers", "replica", "replicas", "standby", "secondary"];

    public static Rule Rule { get; } = new(
        "DG2037",
        DiagnosticSeverity.Warning,
        "a metric's name says the opposite of what is asked of it",
        """
        How long ago something is that lies ahead is below 0 for as long as all is well, and above a limit only long after it is over. How
        long is left until something that lies behind is below every limit, so that its alert fires from the first hour on. And a limit that
        what is free must not be above is passed while all is well. Of two that are compared each may be by its name what the other is taken for.
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
                if (Used(signal) is ({ } used, var good) && Says(used.Name, [.. Rest, .. good], Taken))
                {
                    context.Report(rule, signal.Location, $"{signal.Called} is told when {used.Name} is above a limit, and by its name that is how it should be", "take what is told below a limit, as Remaining is");
                }
                else if (Kept(signal) is ({ } kept, var little) && Says(kept.Name, [.. Taken, .. little], Rest))
                {
                    context.Report(rule, signal.Location, $"{signal.Called} takes {kept.Name} for what is left, and by its name that is something else", "take what is told above a limit, as Level and Saturation are");
                }
                else if (IsSwapped(signal))
                {
                    context.Report(rule, signal.Location, $"{signal.Called} takes {Words.List([.. signal.Metrics.Select(metric => metric.Name)])} the other way round than their names say", "swap them");
                }

                foreach (var moment in Awaited(signal).Where(name => Says(name, Behind, Ahead)).Distinct())
                {
                    context.Report(rule, signal.Location, $"{signal.Called} asks how far ahead {moment} lies, and by its name it lies behind", "take it from the time, and not the time from it: ScalarValue.Time - …");
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
    static (Metric? Metric, EquatableArray<string> Good) Used(Signal signal) => signal switch
    {
        LevelSignal { Style: LevelStyle.Amount, Limits.IsEmpty: false } level => (level.Gauge, ["healthy"]),
        LevelSignal { Style: LevelStyle.Share, Limits.IsEmpty: false } level => (level.Gauge, ["hit", "hits"]),
        SaturationSignal { Limits.IsEmpty: false } saturation => (saturation.Used, ["idle"]),
        _ => default,
    };

    /// <summary>What is taken for the rest of something.</summary>
    static (Metric? Metric, EquatableArray<string> Little) Kept(Signal signal) => signal switch
    {
        LevelSignal { Style: LevelStyle.Rest } level => (level.Gauge, Waiting),
        LevelSignal { Style: LevelStyle.Until, Gauge.Unit.Dimension: Dimension.Time } level => (level.Gauge, Waiting),
        SaturationSignal { Free: { } free } => (free, ["active"]),
        _ => default,
    };

    /// <summary>Whether each of two metrics is by its name what the other is taken for.</summary>
    static bool IsSwapped(Signal signal) => signal switch
    {
        SaturationSignal { OutOf: { } whole } saturation => Says(saturation.Used.Name, All, Part) && Says(whole.Name, Part, All),
        BacklogSignal backlog => Says(backlog.Ahead.Name, Done, Written) && Says(backlog.Behind.Name, Written, Done),
        LeadershipSignal leadership => Says(leadership.Leaders.Name, Followers, Leaders) && Says(leadership.Followers.Name, Leaders, Followers),
        _ => false,
    };

    static Metric? Aged(Signal signal) => signal switch
    {
        LevelSignal { Style: LevelStyle.Age } level => level.Gauge,
        TimeObjective { Gauge.Unit.Dimension: Dimension.Timestamp } objective => objective.Gauge,
        _ => null,
    };

    /// <summary>The moments that a condition by hand takes the time from.</summary>
    static IEnumerable<string> Awaited(Signal signal) => signal is not ConditionSignal condition ? [] :
        from held in condition.Conditions
        from difference in held.Expr.Descendants().OfType<Binary>()
        where difference.Op == BinaryOp.Subtract && difference.Right.Bare is Call { Function: var function } && function == Functions.Time
        from selector in difference.Left.Descendants().OfType<VectorSelector>()
        select selector.Name ?? "";

    static Metric? Left(Signal signal) => signal is LevelSignal { Style: LevelStyle.Until, Gauge.Unit.Dimension: Dimension.Timestamp } level ? level.Gauge : null;

    static bool Says(string name, EquatableArray<string> one, EquatableArray<string> other)
    {
        var words = name.Replace("not_after", "notafter", StringComparison.Ordinal).Replace("process_start", "processstart", StringComparison.Ordinal).Replace("in_use", "inuse", StringComparison.Ordinal).Split('_');
        return words.Any(one.Contains) && !words.Any(other.Contains);
    }
}
