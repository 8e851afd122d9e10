using System.Runtime.CompilerServices;

namespace DashGen;

public static partial class Signals
{
    /// <summary>How often something happens; without a threshold it is only shown.</summary>
    /// <param name="events">The counter of events.</param>
    /// <param name="family">The family of the alert and the row of the panel.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="by">What the panel is broken down by; default what the alert is.</param>
    /// <param name="per">One alert for each value.</param>
    /// <param name="critical">Page above this frequency.</param>
    /// <param name="warning">Warn above this frequency.</param>
    /// <param name="subject">What happens, in the plural, as it stands in a sentence; default the title in lower case.</param>
    /// <param name="window">How long the range is that rates are taken over; default 5 minutes. Rare events take a longer one.</param>
    /// <param name="alert">The alert's name; it must be stated where there is a threshold.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Events<L>(
        Counter<L> events,
        Family family,
        string title,
        ReadOnlySpan<GroupLabel<L>> by = default,
        ReadOnlySpan<GroupLabel<L>> per = default,
        Threshold<Frequency>? critical = null,
        Threshold<Frequency>? warning = null,
        string? subject = null,
        TimeSpan? window = null,
        string alert = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new EventsSignal(family, title, alert, new SourceLocation(file, line))
        {
            Events = events,
            By = by.IsEmpty ? per.Schemas() : by.Schemas(),
            Per = per.Schemas(),
            Window = Stated.Window(window),
            Subject = subject ?? Words.TitleWithin(title),
            Limits = Limit.Of(critical, warning, frequency => ((double)frequency.PerSecond, events.Unit.Dimension == Dimension.Count ? frequency.ToString() : Words.Amount((double)frequency.PerSecond, events.Unit.Rate))),
        };
}
