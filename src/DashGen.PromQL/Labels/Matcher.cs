using DashGen.PromQL;

namespace DashGen;

/// <summary>A condition on a label of one set. Made by <see cref="Label{L}.Is"/> and its neighbours.</summary>
/// <typeparam name="L">The label set whose metrics it can select.</typeparam>
public readonly record struct Matcher<L> where L : LabelSet<L>
{
    internal Matcher(LabelMatcher syntax) => Syntax = syntax;

    /// <summary>The condition as PromQL has it.</summary>
    public LabelMatcher Syntax { get; }

    /// <summary>A target label is on every series, so its condition fits any set.</summary>
    public static implicit operator Matcher<L>(TargetMatcher matcher) => new(matcher.Matcher);
}
