namespace DashGen;

/// <summary>How a ratio is shown and told.</summary>
internal enum RatioStyle
{
    /// <summary>The part is bad: a line over time, alerts above.</summary>
    Errors,

    /// <summary>The part is bad, and what is shown is the rest of the whole on a gauge; alerts when the part is above.</summary>
    Success,

    /// <summary>The part is good: a gauge, alerts below.</summary>
    Hits,
}
