namespace DashGen;

/// <summary>What a top list is sorted by.</summary>
internal enum TopQuantity
{
    /// <summary>Events per second.</summary>
    Rate,

    /// <summary>A quantile of a histogram.</summary>
    Quantile,

    /// <summary>The share of events that went wrong.</summary>
    Share,
}
