namespace DashGen;

/// <summary>How many combinations of values occur where labels depend on each other: a route takes few of the methods.</summary>
/// <param name="Labels">The names of the labels.</param>
/// <param name="AtMost">How many combinations of their values occur, 1 or more.</param>
public sealed record LabelCombinations(EquatableArray<string> Labels, int AtMost)
{
    /// <summary>The label of which each value has combinations of its own: what one instance exposes says nothing about another. Null where all have the same.</summary>
    public LabelSchema? Each { get; init; }
}
