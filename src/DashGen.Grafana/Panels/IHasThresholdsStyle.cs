namespace DashGen.Grafana;

/// <summary>A panel that can draw its thresholds.</summary>
public interface IHasThresholdsStyle
{
    /// <summary>How it does that, or null for Grafana's own choice.</summary>
    GraphThresholdsStyleConfig? ThresholdsStyle { get; init; }
}
