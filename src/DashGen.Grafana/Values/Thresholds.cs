namespace DashGen.Grafana;

/// <summary>Colours from values upwards.</summary>
public sealed partial record Thresholds
{
    /// <summary>Thresholds in the values' unit.</summary>
    /// <param name="start">The colour below the first step.</param>
    /// <param name="steps">From which value on which colour, in ascending order.</param>
    public static Thresholds Absolute(Color start, params ReadOnlySpan<(double From, Color Color)> steps) =>
        new() { Mode = ThresholdsMode.Absolute, Steps = Build(start, steps) };

    /// <summary>Thresholds in percent between the field's minimum and maximum.</summary>
    /// <param name="start">The colour below the first step.</param>
    /// <param name="steps">From which percentage (0 to 100) on which colour, in ascending order.</param>
    public static Thresholds Percentage(Color start, params ReadOnlySpan<(double From, Color Color)> steps) =>
        new() { Mode = ThresholdsMode.Percentage, Steps = Build(start, steps) };

    static EquatableArray<Threshold> Build(Color start, ReadOnlySpan<(double From, Color Color)> steps)
    {
        var list = System.Collections.Immutable.ImmutableArray.CreateBuilder<Threshold>(steps.Length + 1);
        list.Add(new() { Value = null, Color = start });
        foreach (var (from, color) in steps)
        {
            list.Add(new() { Value = from, Color = color });
        }

        return new(list.MoveToImmutable());
    }
}
