namespace DashGen.Grafana;

/// <summary>A panel that has a legend.</summary>
public interface IHasLegend
{
    /// <summary>How it does that, or null for Grafana's own choice.</summary>
    Legend? Legend { get; init; }
}
