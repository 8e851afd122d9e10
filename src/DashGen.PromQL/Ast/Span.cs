namespace DashGen.PromQL;

/// <summary>A part of the source text, as offsets in UTF-16 units.</summary>
/// <param name="Start">The first unit, from 0.</param>
/// <param name="End">The unit after the last one.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>The number of UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>From the start of this part to the end of another.</summary>
    public Span To(Span other) => new(Start, other.End);
}
