namespace DashGen.Grafana;

/// <summary>The values under the pointer.</summary>
public sealed partial record Tooltip
{
    /// <summary>Of one series.</summary>
    public static Tooltip Single { get; } = new() { Mode = TooltipDisplayMode.Single, Sort = SortOrder.None };

    /// <summary>Of all series, largest first.</summary>
    public static Tooltip All { get; } = new() { Mode = TooltipDisplayMode.Multi, Sort = SortOrder.Desc };

    /// <summary>None.</summary>
    public static Tooltip None { get; } = new() { Mode = TooltipDisplayMode.None, Sort = SortOrder.None };
}
