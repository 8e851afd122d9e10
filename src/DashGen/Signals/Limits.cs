namespace DashGen;

public static partial class Signals
{
    /// <summary>Limits on a share of 1.</summary>
    static EquatableArray<Limit> Shares(Threshold<Ratio>? critical, Threshold<Ratio>? warning) =>
        Limit.Of(critical, warning, share => ((double)share.Value, share.ToString()));

    /// <summary>Limits on a number of things.</summary>
    static EquatableArray<Limit> Things(Threshold<int>? critical, Threshold<int>? warning, Metric of) =>
        Limit.Of(critical, warning, number => (number, of.Unit.Symbol.Length > 0 ? $"{Words.Figure(number)} {of.Unit.Symbol}" : Words.Figure(number)));

    /// <summary>The share that fails when no more than another succeeds.</summary>
    static Threshold<Ratio>? Failing(Threshold<Ratio>? success) => success is { } share ? share with { Value = share.Value.Complement } : null;

    /// <summary>A duration in the unit of a metric: thresholds are converted, never typed in it.</summary>
    static double In<U>(TimeSpan time) where U : ITimeUnit => (double)((decimal)time.Ticks / TimeSpan.TicksPerSecond / Scale(U.Unit));

    /// <summary>The scale of a unit, by which numbers are divided.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    internal static decimal Scale(MetricUnit unit) => unit.Scale is >= 1e-12 and <= 1e12 ? (decimal)unit.Scale : throw new ArgumentException($"a unit of {Words.Number(unit.Scale)} {unit.Dimension.ToString().ToLowerInvariant()} is none");
}
