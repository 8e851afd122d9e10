namespace DashGen;

public static partial class Signals
{
    /// <summary>Limits on a share of 1.</summary>
    static EquatableArray<Limit> Shares(Threshold<Ratio>? critical, Threshold<Ratio>? warning) =>
        Limit.Of(critical, warning, share => ((double)share.Value, share.ToString()));

    /// <summary>A duration in the unit of a metric: thresholds are converted, never typed in it.</summary>
    static double In<U>(TimeSpan time) where U : ITimeUnit => (double)((decimal)time.Ticks / TimeSpan.TicksPerSecond / (decimal)U.Unit.Scale);
}
