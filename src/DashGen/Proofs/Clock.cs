using DashGen.PromQL;

namespace DashGen;

/// <summary>How finely a case is stepped, and for how long it must run for a condition to see nothing but the case.</summary>
/// <param name="Tick">The time between two samples and between two evaluations.</param>
/// <param name="Reach">How many ticks the condition looks back.</param>
/// <param name="Hold">How many ticks it must hold.</param>
internal sealed record Clock(TimeSpan Tick, int Reach, int Hold)
{
    /// <summary>Whether it is that of the page of a running service, and not that of a test.</summary>
    public bool IsOfPage { get; init; }

    /// <summary>When it begins, in seconds since 1970: at once in tests, and so late on a page that moments long ago are later than 0.</summary>
    public double Epoch => IsOfPage ? 1e9 : 0;

    /// <summary>Long enough for every window to see nothing else, and for the hold time.</summary>
    public int Enough => Reach + Hold + 2;

    /// <summary>How long things are as usual between two troubles: longer than the windows of five minutes that most rules have.</summary>
    public int Pause => Math.Min(Reach, 12);

    /// <summary>Whether filling the windows of the condition takes most of a case.</summary>
    public bool LooksFarBack => Reach > 30;

    /// <summary>The ticks that tests use. Each is a file of its own, because a file has one.</summary>
    static readonly EquatableArray<TimeSpan> Grid =
    [
        TimeSpan.FromHours(1), TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1),
    ];

    /// <summary>How many ticks a case may take to fill the longest window, before a coarser tick is worth it.</summary>
    const int Patience = 150;

    /// <summary>How many samples are counted one by one; of more of them, a coarser tick stands for all.</summary>
    const int MostSamples = 400;

    /// <summary>The tick usual in tests.</summary>
    static readonly TimeSpan Usual = TimeSpan.FromMinutes(1);

    /// <summary>A clock for a window that needs one sample only, so that filling it takes few ticks however long it is.</summary>
    /// <param name="window">The window.</param>
    /// <param name="hold">How long the condition must hold.</param>
    public static Clock Coarse(TimeSpan window, TimeSpan hold)
    {
        var tick = Grid.FirstOrDefault(tick => tick * 24 <= window, Grid[^1]);
        return new Clock(tick, (int)Math.Ceiling(window / tick) + 2, (int)Math.Ceiling(hold / tick));
    }

    /// <summary>
    /// The clock of a condition: a minute, or less where a window or hold time asks for it, or more where a long window would take
    /// thousands of ticks. Every window holds four samples or more, since with fewer a rate depends on Prometheus' version, and a hold
    /// time two ticks or more, so that half of it shows.
    /// </summary>
    /// <param name="rules">The rules that the condition reads.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="hold">How long it must hold.</param>
    /// <param name="scrape">How often targets are scraped, where the condition counts samples: then there must be as many.</param>
    /// <param name="atLeast">How far it looks back at least, whatever its windows are.</param>
    public static Clock Of(Rulebook rules, Expr condition, TimeSpan hold, TimeSpan? scrape, TimeSpan atLeast = default)
    {
        var windows = rules.Windows(condition).ToList();
        var reach = rules.Reach(condition) is var back && back > atLeast ? back : atLeast;
        var fitting = Grid.Where(Fits).ToList();
        var usual = fitting.FirstOrDefault(tick => tick <= Usual, Grid[^1]);
        var best = scrape is { } every && Fits(every) && reach / every <= MostSamples ? every
            : reach / usual > Patience && fitting.Count > 0 ? fitting[0] : usual;
        return new Clock(best, Ticks(reach) + 2, Ticks(hold));

        bool Fits(TimeSpan tick) => windows.TrueForAll(window => tick * 4 <= window) && hold.Ticks % tick.Ticks == 0 && (hold == TimeSpan.Zero || hold > tick);

        int Ticks(TimeSpan time) => (int)Math.Ceiling(time / best);
    }
}
