namespace DashGen.Grafana;

/// <summary>A panel whose series can stand on each other.</summary>
public interface IHasStacking
{
    /// <summary>How it does that, or null for Grafana's own choice.</summary>
    StackingConfig? Stacking { get; init; }
}
