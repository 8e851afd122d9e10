using System.Runtime.CompilerServices;

namespace DashGen;

public static partial class Signals
{
    /// <summary>How many of something without bound there are in each band of traffic, counted by a recording rule.</summary>
    /// <param name="events">The counter of events.</param>
    /// <param name="of">The label without bound: tenants, addresses.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="family">The row of the panel; default tenants.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Bands<L>(
        Counter<L> events,
        Label<L> of,
        string title,
        Family? family = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new BandsSignal(family ?? Family.Tenants, title, new SourceLocation(file, line)) { Events = events, Of = of.Schema };
}
