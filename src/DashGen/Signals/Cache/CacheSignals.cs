using System.Runtime.CompilerServices;

namespace DashGen;

public static partial class Signals
{
    /// <summary>The share of look-ups that a cache answers.</summary>
    /// <param name="hits">Look-ups that it answered.</param>
    /// <param name="misses">Look-ups that it did not.</param>
    /// <param name="critical">Page below this share.</param>
    /// <param name="warning">Warn below this share.</param>
    /// <param name="per">One alert for each value.</param>
    /// <param name="window">How long the range is that rates are taken over; default 5 minutes. Rare events take a longer one.</param>
    /// <param name="family">The family of the alert and the row of the panel; default cache.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal HitRate<L>(
        Counter<L> hits,
        Counter<L> misses,
        Threshold<Ratio>? critical = null,
        Threshold<Ratio>? warning = null,
        ReadOnlySpan<GroupLabel<L>> per = default,
        TimeSpan? window = null,
        Family? family = null,
        string alert = "LowCacheHitRate",
        string title = "Cache Hit Rate",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new RatioSignal(family ?? Family.Cache, title, alert, new SourceLocation(file, line))
        {
            Part = hits, Rest = misses, Window = Stated.Window(window), Per = per.Schemas(), Limits = Shares(critical, warning), Style = RatioStyle.Hits,
        };
}
