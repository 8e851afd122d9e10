using System.Runtime.CompilerServices;

namespace DashGen;

public static partial class Signals
{
    /// <summary>How much is left of something that is counted in bytes; the alert is below.</summary>
    /// <param name="gauge">The gauge of what is left.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="critical">Page below this.</param>
    /// <param name="warning">Warn below this.</param>
    /// <param name="per">One line and one alert for each value; default for each instance; <see cref="TargetLabel.Job"/> makes one for all instances.</param>
    /// <param name="subject">What it is, as it stands in a sentence; default the title in lower case.</param>
    /// <param name="family">The family of the alert and the row of the panel; default storage.</param>
    /// <param name="alert">The alert's name; it must be stated where there is a threshold.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Remaining<L>(
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
        new LevelSignal(family ?? Family.Storage, title, alert, new SourceLocation(file, line))
        {
            Gauge = gauge,
            Per = EachOr(per),
            Limits = Limit.Of(critical, warning, bytes => (bytes.Value, bytes.ToString())),
            Style = LevelStyle.Rest,
            Subject = subject ?? Words.TitleWithin(title),
        };

    /// <summary>How much is left of something that is counted; the alert is below. For more than is left over: workers that must be there, replicas.</summary>
    /// <param name="gauge">The gauge of what is left.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="critical">Page below this number, which is in the gauge's unit.</param>
    /// <param name="warning">Warn below this number, which is in the gauge's unit.</param>
    /// <param name="per">One line and one alert for each value; default for each instance; <see cref="TargetLabel.Job"/> makes one for all instances.</param>
    /// <param name="subject">What it is, as it stands in a sentence; default the title in lower case.</param>
    /// <param name="family">The family of the alert and the row of the panel; default golden.</param>
    /// <param name="alert">The alert's name; it must be stated where there is a threshold.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Remaining<L>(
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
            Style = LevelStyle.Rest,
            Subject = subject ?? Words.TitleWithin(title),
        };

    /// <summary>How long it is until a moment: until a certificate expires, or a licence. The alert is below.</summary>
    /// <param name="until">The moment.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="critical">Page when there is less time left than this.</param>
    /// <param name="warning">Warn when there is less time left than this.</param>
    /// <param name="per">One line and one alert for each value; default for each instance; <see cref="TargetLabel.Job"/> makes one for all instances.</param>
    /// <param name="subject">What it is, as it stands in a sentence; default the title in lower case.</param>
    /// <param name="family">The family of the alert and the row of the panel; default golden.</param>
    /// <param name="alert">The alert's name; it must be stated where there is a threshold.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Remaining<L>(
        Gauge<L, Timestamp> until,
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
            Gauge = until,
            Per = EachOr(per),
            Limits = Limit.Of(critical, warning, time => (Stated.Above0(time, "the time that is left").TotalSeconds, Words.Duration(time))),
            Style = LevelStyle.Until,
            Subject = subject ?? Words.TitleWithin(title),
        };

    /// <summary>How much time is left, by a gauge that counts it down; the alert is below.</summary>
    /// <param name="gauge">The gauge of the time that is left.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="critical">Page when there is less time left than this.</param>
    /// <param name="warning">Warn when there is less time left than this.</param>
    /// <param name="per">One line and one alert for each value; default for each instance; <see cref="TargetLabel.Job"/> makes one for all instances.</param>
    /// <param name="subject">What it is, as it stands in a sentence; default the title in lower case.</param>
    /// <param name="family">The family of the alert and the row of the panel; default golden.</param>
    /// <param name="alert">The alert's name; it must be stated where there is a threshold.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Remaining<L, U>(
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
            Limits = Limit.Of(critical, warning, time => (In<U>(Stated.Above0(time, "the time that is left")), Words.Duration(time))),
            Style = LevelStyle.Until,
            Subject = subject ?? Words.TitleWithin(title),
        };

    /// <summary>How much is left, by a gauge of shares; the alert is below.</summary>
    /// <param name="gauge">The gauge of the share that is left.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="critical">Page below this share.</param>
    /// <param name="warning">Warn below this share.</param>
    /// <param name="per">One line and one alert for each value; default for each instance; <see cref="TargetLabel.Job"/> makes one for all instances.</param>
    /// <param name="subject">What it is, as it stands in a sentence; default the title in lower case.</param>
    /// <param name="family">The family of the alert and the row of the panel; default golden.</param>
    /// <param name="alert">The alert's name; it must be stated where there is a threshold.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Remaining<L, U>(
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
            Style = LevelStyle.Rest,
            Subject = subject ?? Words.TitleWithin(title),
        };

    /// <summary>How much is left of a whole that another gauge tells; the alert is below.</summary>
    /// <param name="gauge">The gauge of what is left.</param>
    /// <param name="outOf">The gauge of how much there is, in the same unit and with the same labels.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="critical">Page below this share.</param>
    /// <param name="warning">Warn below this share.</param>
    /// <param name="per">One line and one alert for each value; default for each instance; <see cref="TargetLabel.Job"/> makes one for all instances.</param>
    /// <param name="subject">What it is, as it stands in a sentence; default the title in lower case.</param>
    /// <param name="family">The family of the alert and the row of the panel; default storage for bytes, golden for all else.</param>
    /// <param name="alert">The alert's name; it must be stated where there is a threshold.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Remaining<L>(
        Gauge<L> gauge,
        Gauge<L> outOf,
        string title,
        Threshold<Ratio>? critical = null,
        Threshold<Ratio>? warning = null,
        ReadOnlySpan<GroupLabel<L>> per = default,
        string? subject = null,
        Family? family = null,
        string alert = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new LevelSignal(family ?? (gauge.Unit.Dimension == Dimension.Bytes ? Family.Storage : Family.Golden), title, alert, new SourceLocation(file, line))
        {
            Gauge = gauge,
            Whole = outOf,
            Per = EachOr(per),
            Limits = Shares(critical, warning),
            Style = LevelStyle.Rest,
            Subject = subject ?? Words.TitleWithin(title),
        };
}
