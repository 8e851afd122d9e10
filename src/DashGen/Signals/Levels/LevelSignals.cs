using System.Runtime.CompilerServices;

namespace DashGen;

public static partial class Signals
{
    /// <summary>A gauge as it is; without a threshold it is only shown.</summary>
    /// <remarks>
    /// Series that agree in the labels of <c>per:</c> are added up, since two halves of a queue are one queue. What several instances
    /// report of the same thing, as two exporters of one broker do, is a <c>Condition</c> on its <c>Max</c>.
    /// </remarks>
    /// <param name="gauge">The gauge.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="critical">Page above this number, which is in the gauge's unit.</param>
    /// <param name="warning">Warn above this number, which is in the gauge's unit.</param>
    /// <param name="per">One line and one alert for each value; default for each instance; <see cref="TargetLabel.Job"/> makes one for all instances.</param>
    /// <param name="subject">What it is, as it stands in a sentence; default the title in lower case.</param>
    /// <param name="family">The family of the alert and the row of the panel; default golden.</param>
    /// <param name="alert">The alert's name; it must be stated where there is a threshold.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Level<L>(
        Gauge<L> gauge,
        string title,
        Threshold<int>? critical = null,
        Threshold<int>? warning = null,
        ReadOnlySpan<GroupLabel<L>> per = default,
        string? subject = null,
        Family? family = null,
        string alert = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new LevelSignal(family ?? Family.Golden, title, alert, new SourceLocation(file, line))
        {
            Gauge = gauge,
            Per = EachOr(per),
            Limits = Things(critical, warning, gauge),
            IsOfThings = true,
            Style = LevelStyle.Amount,
            Subject = subject ?? Words.TitleWithin(title),
        };

    /// <summary>A gauge of data as it is; without a threshold it is only shown.</summary>
    /// <remarks>Series that agree in the labels of <c>per:</c> are added up.</remarks>
    /// <param name="gauge">The gauge.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="critical">Page above this.</param>
    /// <param name="warning">Warn above this.</param>
    /// <param name="per">One line and one alert for each value; default for each instance; <see cref="TargetLabel.Job"/> makes one for all instances.</param>
    /// <param name="subject">What it is, as it stands in a sentence; default the title in lower case.</param>
    /// <param name="family">The family of the alert and the row of the panel; default golden.</param>
    /// <param name="alert">The alert's name; it must be stated where there is a threshold.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Level<L>(
        Gauge<L, Bytes> gauge,
        string title,
        Threshold<Bytes>? critical = null,
        Threshold<Bytes>? warning = null,
        ReadOnlySpan<GroupLabel<L>> per = default,
        string? subject = null,
        Family? family = null,
        string alert = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new LevelSignal(family ?? Family.Golden, title, alert, new SourceLocation(file, line))
        {
            Gauge = gauge,
            Per = EachOr(per),
            Limits = Limit.Of(critical, warning, bytes => (bytes.Value, bytes.ToString())),
            Style = LevelStyle.Amount,
            Subject = subject ?? Words.TitleWithin(title),
        };

    /// <summary>How late something is: a gauge of time with a threshold in time, whatever unit the gauge is in.</summary>
    /// <param name="gauge">The gauge, in a unit of time.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="critical">Page above this.</param>
    /// <param name="warning">Warn above this.</param>
    /// <param name="per">One line and one alert for each value; default for each instance; <see cref="TargetLabel.Job"/> makes one for all instances.</param>
    /// <param name="subject">What it is, as it stands in a sentence; default the title in lower case.</param>
    /// <param name="family">The family of the alert and the row of the panel; default golden.</param>
    /// <param name="alert">The alert's name; it must be stated where there is a threshold.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Delay<L, U>(
        Gauge<L, U> gauge,
        string title,
        Threshold<TimeSpan>? critical = null,
        Threshold<TimeSpan>? warning = null,
        ReadOnlySpan<GroupLabel<L>> per = default,
        string? subject = null,
        Family? family = null,
        string alert = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L>
        where U : ITimeUnit =>
        new LevelSignal(family ?? Family.Golden, title, alert, new SourceLocation(file, line))
        {
            Gauge = gauge,
            Per = EachOr(per),
            Limits = Limit.Of(critical, warning, time => (In<U>(time), Words.Duration(time))),
            Style = LevelStyle.Delay,
            Subject = subject ?? Words.TitleWithin(title),
        };

    /// <summary>How long ago something happened that should happen again and again: a backup, a run of a job.</summary>
    /// <remarks>0 is what a process says before the first time. It is told of once it has been said for as long as the threshold allows.</remarks>
    /// <param name="last">When it happened last.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="critical">Page when it is longer ago than this.</param>
    /// <param name="warning">Warn when it is longer ago than this.</param>
    /// <param name="per">One line and one alert for each value; default for each instance; <see cref="TargetLabel.Job"/> makes one for all instances. Of several series the oldest counts.</param>
    /// <param name="subject">How long what is ago, as it stands in a sentence: <c>time since the last backup</c>; default the title in lower case.</param>
    /// <param name="family">The family of the alert and the row of the panel; default golden.</param>
    /// <param name="alert">The alert's name; it must be stated where there is a threshold.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Age<L>(
        Gauge<L, Timestamp> last,
        string title,
        Threshold<TimeSpan>? critical = null,
        Threshold<TimeSpan>? warning = null,
        ReadOnlySpan<GroupLabel<L>> per = default,
        string? subject = null,
        Family? family = null,
        string alert = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new LevelSignal(family ?? Family.Golden, title, alert, new SourceLocation(file, line))
        {
            Gauge = last,
            Per = EachOr(per),
            Limits = Limit.Of(critical, warning, time => (time.TotalSeconds, Words.Duration(time))),
            Style = LevelStyle.Age,
            Subject = subject ?? Words.TitleWithin(title),
        };

    /// <summary>How much of something is used: a gauge of shares, from 0 to 1 or from 0 to 100, with a threshold that is a share.</summary>
    /// <param name="gauge">The gauge, in a unit of shares.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="critical">Page above this.</param>
    /// <param name="warning">Warn above this.</param>
    /// <param name="per">One line and one alert for each value; default for each instance; <see cref="TargetLabel.Job"/> makes one for all instances.</param>
    /// <param name="subject">What it is, as it stands in a sentence; default the title in lower case.</param>
    /// <param name="family">The family of the alert and the row of the panel; default golden.</param>
    /// <param name="alert">The alert's name; it must be stated where there is a threshold.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Utilization<L, U>(
        Gauge<L, U> gauge,
        string title,
        Threshold<Ratio>? critical = null,
        Threshold<Ratio>? warning = null,
        ReadOnlySpan<GroupLabel<L>> per = default,
        string? subject = null,
        Family? family = null,
        string alert = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L>
        where U : IShareUnit =>
        new LevelSignal(family ?? Family.Golden, title, alert, new SourceLocation(file, line))
        {
            Gauge = gauge,
            Per = EachOr(per),
            Limits = Limit.Of(critical, warning, share => ((double)(share.Value / (decimal)U.Unit.Scale), share.ToString())),
            Style = LevelStyle.Share,
            Subject = subject ?? Words.TitleWithin(title),
        };

    /// <summary>Every process is a matter of its own, so without another wish there is one for each instance; for each job there is one of them all.</summary>
    static EquatableArray<LabelSchema> EachOr<L>(ReadOnlySpan<GroupLabel<L>> per) where L : LabelSet<L> =>
        per.IsEmpty ? [((GroupLabel<L>)TargetLabel.Instance).Schema] : per.Schemas();
}
