using System.Text;

namespace DashGen.PromQL;

/// <summary>What can be said of a regular expression in a matcher, which is anchored at both ends.</summary>
internal sealed record RegexFacts
{
    RegexFacts()
    {
    }

    /// <summary>Whether it matches an empty value.</summary>
    public bool MatchesEmpty { get; private init; }

    /// <summary>The only values it matches, where it is a list of words such as <c>GET|POST</c>; null otherwise.</summary>
    public EquatableArray<string>? Literals { get; private init; }

    /// <summary>Whether it matches every value, the empty one perhaps excepted: <c>.*</c>, <c>.+</c>.</summary>
    public bool MatchesEverything { get; private init; }

    /// <summary>Finds out about a pattern that the parser has accepted.</summary>
    public static RegexFacts Of(string pattern)
    {
        Re2.Check(pattern, PrometheusVersion.Newest, out var matchesEmpty);
        return new()
        {
            MatchesEmpty = matchesEmpty,
            Literals = Words(pattern),
            MatchesEverything = pattern is ".*" or ".+" or "^.*$" or "^.+$" or "(.*)" or "(.+)",
        };
    }

    /// <summary>Whether a pattern matches a value as a whole; null where it cannot be said.</summary>
    public static bool? IsMatch(string pattern, string value) =>
        AnchoredRegex.TryParse(pattern, out var regex, out _, pointIsAll: true) ? regex.Matches(value) : null;

    /// <summary>Those of some values that meet a condition; null where it cannot be said.</summary>
    public static EquatableArray<string>? Meeting(LabelMatcher matcher, EquatableArray<string> values)
    {
        if (matcher.Op is MatchOp.Equal or MatchOp.NotEqual)
        {
            return [.. values.Where(value => (value == matcher.Value) == (matcher.Op == MatchOp.Equal))];
        }

        return AnchoredRegex.TryParse(matcher.Value, out var regex, out _, pointIsAll: true) ? [.. values.Where(value => regex.Matches(value) == (matcher.Op == MatchOp.Matches))] : null;
    }

    // Words with bars between them, in one pair of parentheses perhaps. Escaped punctuation is a plain character.
    static EquatableArray<string>? Words(string pattern)
    {
        var inner = pattern.StartsWith("(?:", StringComparison.Ordinal) && pattern.EndsWith(')') ? pattern[3..^1]
            : pattern.StartsWith('(') && pattern.EndsWith(')') ? pattern[1..^1] : pattern;
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < inner.Length; i++)
        {
            switch (inner[i])
            {
                case '|':
                    words.Add(word.ToString());
                    word.Clear();
                    break;
                case '\\' when i + 1 < inner.Length && !char.IsAsciiLetterOrDigit(inner[i + 1]):
                    word.Append(inner[++i]);
                    break;
                case '\\' or '.' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '^' or '$':
                    return null;
                default:
                    word.Append(inner[i]);
                    break;
            }
        }

        words.Add(word.ToString());
        return [.. words];
    }
}
