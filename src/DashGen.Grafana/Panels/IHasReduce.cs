namespace DashGen.Grafana;

/// <summary>A panel that shows one value per series.</summary>
public interface IHasReduce
{
    /// <summary>How it does that, or null for Grafana's own choice.</summary>
    Reduce? ReduceOptions { get; init; }
}
