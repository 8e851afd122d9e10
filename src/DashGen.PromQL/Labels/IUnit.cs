namespace DashGen;

/// <summary>A unit as a type argument, as in <c>Histogram&lt;Http, Seconds&gt;</c>.</summary>
public interface IUnit
{
    /// <summary>The unit.</summary>
    static abstract MetricUnit Unit { get; }
}
