namespace DashGen.PromQL;

/// <summary>Which side of an operator may have many series for one of the other.</summary>
public enum VectorGroup
{
    /// <summary>Neither: one series matches one.</summary>
    None,

    /// <summary><c>group_left</c>: many on the left.</summary>
    Left,

    /// <summary><c>group_right</c>: many on the right.</summary>
    Right,
}
