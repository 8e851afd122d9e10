namespace DashGen.PromQL;

/// <summary>How values at the edges of a range are made up. Experimental in Prometheus (3.7).</summary>
public enum RangeExtension
{
    /// <summary>As ever: the samples inside the range.</summary>
    None,

    /// <summary><c>anchored</c>: the last samples before the edges count as standing on them.</summary>
    Anchored,

    /// <summary><c>smoothed</c>: values on the edges are interpolated.</summary>
    Smoothed,
}
