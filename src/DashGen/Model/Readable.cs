using DashGen.Prometheus;

namespace DashGen;

/// <summary>Values in annotations, formatted by their unit: a ratio reads as a percentage because it is a ratio.</summary>
internal static class Readable
{
    /// <summary>The alert's value as a person reads it.</summary>
    /// <param name="unit">What it measures.</param>
    /// <param name="limit">What it is beyond, where that is known: next to a small number <c>humanize</c> would say 70m/s, or 250m Hz.</param>
    public static GoTemplate Value(MetricUnit unit, Limit? limit = null) => unit switch
    {
        { Dimension: Dimension.Ratio, Scale: 0.01 } => GoTemplate.Value(ValueFormat.Humanize) + " %",
        { Dimension: Dimension.Ratio } => GoTemplate.Value(ValueFormat.HumanizePercentage),
        _ when ScaledUnit.Find(unit) is { } scaled => GoTemplate.Value(ValueFormat.Printf(scaled.Format)) + $" {scaled.Symbol}",
        { Dimension: Dimension.Bytes } when Words.Pace(unit) is { Length: > 0 } pace => GoTemplate.Value(ValueFormat.Humanize1024) + $"B{pace}",
        { Dimension: Dimension.Time or Dimension.Bytes, Scale: not 1 } => GoTemplate.Value(ValueFormat.Humanize),
        { Dimension: Dimension.Time, PerSecond: false } => GoTemplate.Value(ValueFormat.HumanizeDuration),
        { Dimension: Dimension.Timestamp, Scale: 1 } => GoTemplate.Value(ValueFormat.HumanizeTimestamp),
        { Dimension: Dimension.Bytes } => GoTemplate.Value(ValueFormat.Humanize1024) + "B",
        { Symbol: { Length: > 0 } symbol } when IsNamed(unit) => Number(limit) + $" {symbol}{Words.Pace(unit)}",
        _ => Number(limit) + Words.Pace(unit),
    };

    /// <summary>Whether a number of this unit is one of its symbol, or of those in a time that has a name: of thousands of them it is not.</summary>
    internal static bool IsNamed(MetricUnit unit) => unit.PerSecond ? Words.Pace(unit).Length > 0 : unit.Scale == 1;

    static GoTemplate Number(Limit? limit) => GoTemplate.Value(limit is { Value: > -1 and < 1 and not 0 } ? ValueFormat.Printf("%.3g") : ValueFormat.Humanize);

    /// <summary>Which of several an alert is about: <c> (auth-service)</c>; empty where there is only one.</summary>
    public static GoTemplate Which(ReadOnlySpan<LabelSchema> keys) => keys.IsEmpty ? GoTemplate.Empty : " (" + List(keys) + ")";

    /// <summary>The values of labels, each with its name where there are several: <c>topic orders, partition 0</c>.</summary>
    public static GoTemplate List(ReadOnlySpan<LabelSchema> keys)
    {
        var text = GoTemplate.Empty;
        for (var i = 0; i < keys.Length; i++)
        {
            text += (i == 0 ? GoTemplate.Empty : ", ") + (keys.Length > 1 ? keys[i].Name + " " : GoTemplate.Empty) + GoTemplate.Label(keys[i].Name);
        }

        return text;
    }
}
