using System.Runtime.CompilerServices;
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
    /// <param name="value">The value.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public TargetMatcher Is(string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(new LabelMatcher(Name, MatchOp.Equal, value) { Location = new SourceLocation(file, line) });

    /// <summary>The label has any other value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public TargetMatcher IsNot(string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(new LabelMatcher(Name, MatchOp.NotEqual, value) { Location = new SourceLocation(file, line) });

    /// <summary>The whole value matches an RE2 expression.</summary>
    /// <param name="regex">The expression, anchored at both ends.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public TargetMatcher Matches(string regex, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(new LabelMatcher(Name, MatchOp.Matches, regex) { Location = new SourceLocation(file, line) });
}
