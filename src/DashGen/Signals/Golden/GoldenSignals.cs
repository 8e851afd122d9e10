using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>Everything that can be watched and promised, as factories that read like a table.</summary>
/// <remarks>
/// <c>by:</c> breaks a panel down, <c>per:</c> makes one alert per value. Where <c>alert:</c> and <c>title:</c> need not be stated they
/// have the usual names, so the second signal of a kind needs its own.
/// </remarks>
public static partial class Signals
{
    /// <summary>How many requests arrive.</summary>
    /// <param name="requests">The counter of requests, or of what else arrives.</param>
    /// <param name="by">What the panel is broken down by.</param>
    /// <param name="drop">Alert when the rate falls below this share of its average of the hour before.</param>
    /// <param name="spike">Alert when the rate rises above this share of its average of the hour before: 300 % is three times.</param>
    /// <param name="floor">The average below which nothing is compared; default 1 request per second.</param>
    /// <param name="of">What is counted, in the plural: <c>messages</c>.</param>
    /// <param name="window">How long the range is that rates are taken over; default 5 minutes. Rare events take a longer one.</param>
    /// <param name="family">The family of the alert and the row of the panel; default golden.</param>
    /// <param name="alert">What the alerts' names begin with; <c>Drop</c> and <c>Spike</c> follow.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Traffic<L>(
        Counter<L> requests,
        ReadOnlySpan<GroupLabel<L>> by = default,
        Threshold<Ratio>? drop = null,
        Threshold<Ratio>? spike = null,
        Frequency? floor = null,
        string of = RatioSignal.Requests,
        TimeSpan? window = null,
        Family? family = null,
        string alert = "Traffic",
        string title = "Request Rate",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new TrafficSignal(family ?? Family.Golden, title, alert, new SourceLocation(file, line))
        {
            Requests = requests,
            By = by.Schemas(),
            Drop = Shares(null, drop),
            Spike = Shares(null, spike),
            Floor = new(Stated.AtLeast(0, (floor ?? 1.PerSecond).PerSecond, "the floor")),
            Of = of,
            Window = Stated.AtMost(1.Hours, Stated.Window(window), "a window of what is compared with the hour before"),
        };

    /// <summary>How long something takes.</summary>
    /// <param name="duration">Its histogram, in a unit of time.</param>
    /// <param name="quantile">The quantile that the thresholds are for: 95 % for the p95.</param>
    /// <param name="critical">Page above this.</param>
    /// <param name="warning">Warn above this.</param>
    /// <param name="per">One line and one alert for each value.</param>
    /// <param name="shown">The quantiles in the panel besides the one of the thresholds.</param>
    /// <param name="figures">Whether each quantile is shown as a number of its own too, called by it: <c>p95 Response Time</c>.</param>
    /// <param name="window">How long the range is that rates are taken over; default 5 minutes. Rare events take a longer one.</param>
    /// <param name="subject">What takes that long, as it stands in a sentence.</param>
    /// <param name="family">The family of the alert; default golden.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Latency<L, U>(
        Histogram<L, U> duration,
        Ratio quantile,
        Threshold<TimeSpan>? critical = null,
        Threshold<TimeSpan>? warning = null,
        ReadOnlySpan<GroupLabel<L>> per = default,
        ReadOnlySpan<Ratio> shown = default,
        bool figures = false,
        TimeSpan? window = null,
        string subject = "time to answer",
        Family? family = null,
        string alert = "HighLatency",
        string title = "Response Time",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L>
        where U : ITimeUnit =>
        new LatencySignal(family ?? Family.Golden, title, alert, new SourceLocation(file, line))
        {
            Duration = duration,
            Quantile = quantile,
            Shown = Shown(shown, quantile, isCompared: critical is not null || warning is not null),
            HasFigures = figures,
            Per = per.Schemas(),
            Limits = Limit.Of(critical, warning, time => (In<U>(time), Words.Duration(time))),
            Subject = subject,
            Window = Stated.Window(window),
        };

    /// <summary>The distribution of an amount that is not time, such as the size of requests; shown only.</summary>
    /// <param name="sizes">Its histogram.</param>
    /// <param name="shown">The quantiles in the panel.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="subject">What it is, as it stands in a sentence.</param>
    /// <param name="family">The row of the panel; default golden.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Distribution<L, U>(
        Histogram<L, U> sizes,
        ReadOnlySpan<Ratio> shown,
        string title,
        string subject,
        Family? family = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L>
        where U : IUnit =>
        new LatencySignal(family ?? Family.Golden, title, "", new SourceLocation(file, line))
        {
            Duration = sizes,
            Quantile = shown.IsEmpty ? throw Refusal.At(new SourceLocation(file, line), $"{title} shows nothing: say which quantiles, shown: [50.Percent, 99.Percent]") : shown[0],
            Shown = [.. shown],
            Limits = [],
            Subject = subject,
            Window = Scope.Window,
        };

    /// <summary>How much of a fixed capacity is used.</summary>
    /// <param name="used">What is used now.</param>
    /// <param name="capacity">How much there is, in the gauge's unit, at least 1.</param>
    /// <param name="critical">Page above this share of the capacity.</param>
    /// <param name="warning">Warn above this share of the capacity.</param>
    /// <param name="per">One line and one alert for each value; default for each instance; <see cref="TargetLabel.Job"/> makes one for all instances.</param>
    /// <param name="subject">What fills up, as it stands in a sentence.</param>
    /// <param name="family">The family of the alert; default golden.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Saturation<L>(
        Gauge<L> used,
        int capacity,
        string subject,
        Threshold<Ratio>? critical = null,
        Threshold<Ratio>? warning = null,
        ReadOnlySpan<GroupLabel<L>> per = default,
        Family? family = null,
        string alert = "Saturated",
        string title = "Saturation",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new SaturationSignal(family ?? Family.Golden, title, alert, new SourceLocation(file, line))
        {
            Used = used,
            Capacity = capacity,
            Per = EachOr(per),
            Limits = Limit.Of(critical, warning, share => ((double)(share.Value * capacity), Words.Figure((double)(share.Value * capacity)))),
            Subject = subject,
        };

    /// <summary>How much of what there is, by another gauge, is used.</summary>
    /// <remarks>
    /// Each series is a share of its partner, and of those that agree in the labels of <c>per:</c> the fullest counts: a full pool is not made
    /// emptier by another. Where the parts are one whole, as the areas of a heap are, it is a <c>Condition</c> on the quotient of two sums.
    /// </remarks>
    /// <param name="used">What is used now.</param>
    /// <param name="outOf">How much there is, in the same unit.</param>
    /// <param name="subject">What fills up, as it stands in a sentence.</param>
    /// <param name="critical">Page above this share.</param>
    /// <param name="warning">Warn above this share.</param>
    /// <param name="per">One line and one alert for each value; default for each instance; <see cref="TargetLabel.Job"/> makes one for all instances.</param>
    /// <param name="beside">Another gauge of the same unit, shown in the same panel and not alerted on.</param>
    /// <param name="family">The family of the alert; default golden.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Saturation<L>(
        Gauge<L> used,
        Gauge<L> outOf,
        string subject,
        Threshold<Ratio>? critical = null,
        Threshold<Ratio>? warning = null,
        ReadOnlySpan<GroupLabel<L>> per = default,
        Gauge<L>? beside = null,
        Family? family = null,
        string alert = "Saturated",
        string title = "Saturation",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new SaturationSignal(family ?? Family.Golden, title, alert, new SourceLocation(file, line))
        {
            Used = used,
            OutOf = outOf,
            Beside = beside,
            Per = EachOr(per),
            Limits = Shares(critical, warning),
            Subject = subject,
        };

    /// <summary>How much of a pool is used, by the gauges of what is in use and what is free.</summary>
    /// <param name="used">What is in use now.</param>
    /// <param name="free">What is free now, in the same unit; the pool is both together.</param>
    /// <param name="subject">What fills up, as it stands in a sentence.</param>
    /// <param name="critical">Page above this share.</param>
    /// <param name="warning">Warn above this share.</param>
    /// <param name="per">One line and one alert for each value; default for each instance; <see cref="TargetLabel.Job"/> makes one for all instances.</param>
    /// <param name="family">The family of the alert; default golden.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal PoolUsage<L>(
        Gauge<L> used,
        Gauge<L> free,
        string subject,
        Threshold<Ratio>? critical = null,
        Threshold<Ratio>? warning = null,
        ReadOnlySpan<GroupLabel<L>> per = default,
        Family? family = null,
        string alert = "PoolExhaustion",
        string title = "Pool Usage",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new SaturationSignal(family ?? Family.Golden, title, alert, new SourceLocation(file, line))
        {
            Used = used, Free = free, Per = EachOr(per), Limits = Shares(critical, warning), Subject = subject,
        };
}
