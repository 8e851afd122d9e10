namespace DashGen.PromQL;

/// <summary>Whether the series of a result carry a label.</summary>
public enum Presence
{
    /// <summary>None does.</summary>
    Never,

    /// <summary>Some may.</summary>
    Possibly,

    /// <summary>All do.</summary>
    Surely,
}
