using System.Runtime.CompilerServices;

namespace DashGen;

public static partial class Signals
{
    /// <summary>The share of its time that a process spends on something.</summary>
    /// <param name="time">The counter of time.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="of">How many cores there are, where it is about CPU; default 1.</param>
    /// <param name="critical">Page above this share.</param>
    /// <param name="warning">Warn above this share.</param>
    /// <param name="per">One line and one alert for each value at each instance, where there are several things whose time it is: disks, workers.</param>
    /// <param name="subject">What the time is spent on, as it stands in a sentence.</param>
    /// <param name="window">How long the range is that rates are taken over; default 5 minutes. Rare events take a longer one.</param>
    /// <param name="family">The family of the alert and the row of the panel; default runtime.</param>
    /// <param name="alert">The alert's name; it must be stated where there is a threshold.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal TimeSpent<L, U>(
        Counter<L, U> time,
        string title,
        int of = 1,
        Threshold<Ratio>? critical = null,
        Threshold<Ratio>? warning = null,
        ReadOnlySpan<GroupLabel<L>> per = default,
        string subject = "the CPU",
        TimeSpan? window = null,
        Family? family = null,
        string alert = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L>
        where U : ITimeUnit =>
        new TimeSpentSignal(family ?? Family.Runtime, title, alert, new SourceLocation(file, line))
        {
            Time = time,
            Of = Stated.AtLeast(1, of, nameof(of)),
            Per = [((GroupLabel<L>)TargetLabel.Instance).Schema, .. per.Schemas().Where(label => label.Name != TargetLabel.Instance.Name)],
            Limits = Shares(critical, warning),
            Subject = subject,
            Window = Stated.Window(window),
        };
}
