using System.Runtime.CompilerServices;

namespace DashGen;

public static partial class Signals
{
    /// <summary>The few label values with the most events, as a table.</summary>
    /// <param name="atMost">How many.</param>
    /// <param name="events">The counter of events.</param>
    /// <param name="by">What tells them apart; a label without bound is welcome, since only the top is shown.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="family">The row of the panel; default golden.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Busiest<L>(
        int atMost,
        Counter<L> events,
        ReadOnlySpan<GroupLabel<L>> by,
        string title,
        Family? family = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new BusiestSignal(family ?? Family.Golden, title, new SourceLocation(file, line)) { Events = events, AtMost = Stated.AtLeast(1, atMost, nameof(atMost)), By = by.Schemas() };
}
