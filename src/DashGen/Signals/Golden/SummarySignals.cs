using System.Runtime.CompilerServices;

namespace DashGen;

public static partial class Signals
{
    /// <summary>How long something takes, by quantiles that its processes compute themselves: those of the slowest of them.</summary>
    /// <param name="duration">Its summary, in a unit of time.</param>
    /// <param name="quantile">The quantile that the thresholds are for, one of the summary's.</param>
    /// <param name="critical">Page above this.</param>
    /// <param name="warning">Warn above this.</param>
    /// <param name="per">One line and one alert for each value; <see cref="TargetLabel.Instance"/> makes one for each instance.</param>
    /// <param name="shown">The quantiles in the panel besides the one of the thresholds.</param>
    /// <param name="figures">Whether each quantile is shown as a number of its own too, called by it: <c>p95 Response Time</c>.</param>
    /// <param name="subject">What takes that long, as it stands in a sentence.</param>
    /// <param name="family">The family of the alert; default golden.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException">The summary has not all of these quantiles.</exception>
    public static Signal Latency<L, U>(
        Summary<L, U> duration,
        Ratio quantile,
        Threshold<TimeSpan>? critical = null,
        Threshold<TimeSpan>? warning = null,
        ReadOnlySpan<GroupLabel<L>> per = default,
        ReadOnlySpan<Ratio> shown = default,
        bool figures = false,
        string subject = "time to answer",
        Family? family = null,
        string alert = "HighLatency",
        string title = "Response Time",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L>
        where U : ITimeUnit
    {
        var location = new SourceLocation(file, line);
        return new LatencySignal(family ?? Family.Golden, title, alert, location)
        {
            Duration = duration,
            Quantile = duration.Known(quantile, location),
            Shown = [.. Shown(shown, quantile, isCompared: critical is not null || warning is not null).Select(one => duration.Known(one, location))],
            HasFigures = figures,
            Per = per.Schemas(),
            Limits = Limit.Of(critical, warning, time => (In<U>(time), Words.Duration(time))),
            Subject = subject,
            Window = Scope.Window,
        };
    }

    /// <summary>The quantiles that a panel shows: what alerts compare is among them.</summary>
    static EquatableArray<Ratio> Shown(ReadOnlySpan<Ratio> shown, Ratio quantile, bool isCompared) =>
        shown.IsEmpty ? [quantile]
        : !isCompared || shown.Contains(quantile) ? [.. shown]
        : [.. shown.ToArray().Append(quantile).OrderBy(one => one.Value)];
}
