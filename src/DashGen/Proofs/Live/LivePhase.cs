namespace DashGen;

/// <summary>A part of a live run in which something is wrong.</summary>
/// <param name="From">When it begins, since the run began; null while it has not.</param>
/// <param name="Until">When it ends; null while it has not.</param>
public sealed record LivePhase(TimeSpan? From, TimeSpan? Until)
{
    /// <summary>It has not begun.</summary>
    public static LivePhase None { get; } = new(null, null);

    /// <summary>Whether it lasts at an instant.</summary>
    public bool Contains(TimeSpan now) => now >= From && !(now >= Until);

    /// <summary>How much of it lies before an instant.</summary>
    public TimeSpan Before(TimeSpan now) => From is { } from && now > from ? (Until is { } until && until < now ? until : now) - from : TimeSpan.Zero;
}
