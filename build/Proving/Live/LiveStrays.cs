namespace DashGen.Building;

/// <summary>What arrived in a live run where it should not, or without a reason, or without saying what to do; each in a sentence.</summary>
public static class LiveStrays
{
    /// <summary>An alert that was on its way when the one that holds it back arrived may still arrive.</summary>
    static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(1);

    /// <summary>Judges what arrived.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="arrivals">What arrived, in its order.</param>
    /// <param name="trouble">When services showed their faults.</param>
    /// <param name="outage">When no service answered.</param>
    public static IEnumerable<string> Of(LiveStack stack, IReadOnlyList<Arrival> arrivals, LivePhase trouble, LivePhase outage)
    {
        var others = arrivals.Where(one => one.IsFiring && one.Alert != stack.Watchdog && !stack.IsAcross(one.Labels.TryGetValue("system", out var system) ? system : null, one.Alert)).ToList();
        IEnumerable<string> strays =
        [
            .. from one in arrivals
               where !stack.Receivers(one.Labels).Contains(one.Receiver)
               select $"{one.Alert} arrived at {one.Receiver}, which should not hear of it",
            .. from one in others
               where one.At < trouble.From
               select $"{one.Alert} fired before any fault",
            .. from one in others
               where outage.Contains(one.At) && !stack.Outages.Concat(stack.Early).Any(expected => expected.Is(one.Labels))
               select $"{one.Alert} arrived in the outage, of which only {Words.List([.. stack.Outages.Select(expected => expected.Alert).Distinct()])} should tell",
            .. Held(stack, others, stack.Faults, trouble),
            .. Held(stack, others, stack.Outages, outage),

            // A group that tells late that a symptom is over lists with it what was told of that symptom in the outage.
            .. from one in arrivals
               where !one.Annotations.TryGetValue("runbook_url", out _) && (one.IsFiring || !HeldBack.IsTold(one.Labels))
               select $"{one.Alert} arrived without a runbook",
            .. arrivals.Any(one => one.IsFiring && one.Alert == stack.Watchdog) ? [] : new[] { $"{stack.Watchdog} did not arrive" },
        ];
        return strays.Distinct();
    }

    /// <summary>What arrived while an alert that was heard before, and whose fault still lasted, had to hold it back.</summary>
    static IEnumerable<string> Held(LiveStack stack, List<Arrival> arrivals, IEnumerable<LiveFault> faults, LivePhase phase) =>
        from fault in faults
        let first = arrivals.FirstOrDefault(one => phase.Contains(one.At) && fault.Is(one.Labels))
        where first is not null
        from late in arrivals
        where phase.Contains(late.At) && late.At > first.At + OnItsWay && stack.HoldsBack(first.Labels, late.Labels)
        select $"{late.Alert} arrived although {first.Alert} was there to hold it back";
}
