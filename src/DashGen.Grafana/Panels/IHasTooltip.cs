namespace DashGen.Grafana;

/// <summary>A panel that shows values under the pointer.</summary>
public interface IHasTooltip
{
    /// <summary>How it does that, or null for Grafana's own choice.</summary>
    Tooltip? Tooltip { get; init; }
}
