using System.Runtime.CompilerServices;

namespace DashGen;

public static partial class Signals
{
    /// <summary>How a histogram's observations are spread over time, as a heatmap; shown only.</summary>
    /// <param name="observations">The histogram.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="family">The row of the panel; default golden.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Heatmap<L, U>(
        Histogram<L, U> observations, string title, Family? family = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where L : LabelSet<L>
        where U : IUnit =>
        new HeatmapSignal(family ?? Family.Golden, title, new SourceLocation(file, line)) { Observations = observations };

    /// <summary>What part of all events each value of a label has, over time; shown only.</summary>
    /// <param name="events">The counter of events.</param>
    /// <param name="by">What tells the parts apart.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="family">The row of the panel; default golden.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal SharesOf<L>(
        Counter<L> events, ReadOnlySpan<GroupLabel<L>> by, string title, Family? family = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new SharesSignal(family ?? Family.Golden, title, new SourceLocation(file, line)) { Events = events, By = by.Schemas() };
}
