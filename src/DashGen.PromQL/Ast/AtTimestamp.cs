namespace DashGen.PromQL;

/// <summary>A fixed point in time.</summary>
/// <param name="Milliseconds">Milliseconds since 1970-01-01 UTC; negative before.</param>
public sealed record AtTimestamp(long Milliseconds) : AtTime;
