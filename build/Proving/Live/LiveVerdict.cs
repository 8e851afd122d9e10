namespace DashGen.Building;

/// <summary>What became of one fault.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Heard">How long after the fault the last of its receivers heard of it; null where one did not.</param>
/// <param name="Resolved">How long after the repair the last of its receivers heard that it is over; null where one did not.</param>
public sealed record LiveVerdict(LiveFault Fault, TimeSpan? Heard, TimeSpan? Resolved)
{
    /// <summary>How long a fault may take to reach its receivers.</summary>
    public static TimeSpan AtMost { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether all of its receivers heard of it in time, and that it is over.</summary>
    public bool IsProved => Heard <= AtMost && Resolved is not null;

    /// <summary>Judges a fault by what arrived.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="arrivals">What arrived, in its order.</param>
    /// <param name="phase">When the fault was there.</param>
    public static LiveVerdict Of(LiveFault fault, IReadOnlyList<Arrival> arrivals, LivePhase phase)
    {
        return new LiveVerdict(fault, Last(isFiring: true, phase.From), Last(isFiring: false, phase.Until));

        TimeSpan? Last(bool isFiring, TimeSpan? since)
        {
            var first = fault.Receivers.Select(receiver => arrivals.FirstOrDefault(one => one.Receiver == receiver && one.IsFiring == isFiring && one.At >= since && fault.Is(one.Labels))).ToList();
            return first.Count == 0 || first.Contains(null) ? null : first.Max(one => one?.At) - since;
        }
    }
}
