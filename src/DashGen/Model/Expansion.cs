namespace DashGen;

/// <summary>What a signal or an objective becomes.</summary>
public sealed record Expansion
{
    /// <summary>Nothing.</summary>
    public static Expansion Empty { get; } = new();

    /// <summary>Recorded series, in the order in which they must be evaluated.</summary>
    public EquatableArray<Recording> Recordings { get; init; } = [];

    /// <summary>Alerts.</summary>
    public EquatableArray<Alert> Alerts { get; init; } = [];

    /// <summary>Panels, the most telling first.</summary>
    public EquatableArray<Panel> Panels { get; init; } = [];
}
