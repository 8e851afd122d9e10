using DashGen.PromQL;

namespace DashGen;

/// <summary>A line of the panel of a condition.</summary>
/// <param name="Expr">What it shows.</param>
internal sealed record ComparedLine(Expr Expr)
{
    /// <summary>What tells it from others, behind its labels; empty for what the panel is called by.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it is what must hold as well, which is shown where it has the unit of what is compared.</summary>
    public bool IsBeside { get; init; }
}
