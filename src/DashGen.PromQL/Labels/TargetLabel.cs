using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// A label that the scraper or the stack puts on every series, <c>up</c> and <c>scrape_*</c> included; it fits any label set.
/// </summary>
/// <param name="Name">Its name, <c>[a-zA-Z_][a-zA-Z0-9_]*</c>.</param>
/// <param name="Cardinality">How many values it can have within one service.</param>
public sealed record TargetLabel(string Name, Cardinality Cardinality)
{
    /// <summary>The scrape job.</summary>
    public static TargetLabel Job { get; } = new("job", new Cardinality(1));

    /// <summary>The target's address. The stack knows its targets, so the bound is theirs.</summary>
    public static TargetLabel Instance { get; } = new("instance", new Cardinality(100));

    /// <summary>The label has exactly this value.</summary>
    public TargetMatcher Is(string value) => new(new LabelMatcher(Name, MatchOp.Equal, value));

    /// <summary>The label has any other value.</summary>
    public TargetMatcher IsNot(string value) => new(new LabelMatcher(Name, MatchOp.NotEqual, value));

    /// <summary>The whole value matches an RE2 expression.</summary>
    public TargetMatcher Matches(string regex) => new(new LabelMatcher(Name, MatchOp.Matches, regex));
}
