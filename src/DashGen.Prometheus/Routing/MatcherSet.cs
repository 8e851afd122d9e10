using System.Collections.Concurrent;
using DashGen.PromQL;

namespace DashGen.Prometheus;

/// <summary>Matchers made ready to run: every one must hold.</summary>
sealed class MatcherSet
{
    // The same few expressions are asked for again and again, and making one ready costs more than a thousand answers.
    static readonly ConcurrentDictionary<string, AnchoredRegex> Regexes = new(StringComparer.Ordinal);

    readonly (AlertMatcher Matcher, AnchoredRegex? Regex)[] _matchers;

    /// <exception cref="ArgumentException">A regular expression cannot be read; <see cref="AlertmanagerConfig.Validate"/> says so before.</exception>
    public MatcherSet(EquatableArray<AlertMatcher> matchers) => _matchers = [.. matchers.Select(matcher => (matcher, RegexOf(matcher)))];

    /// <summary>The first matcher that demands one value; null where none does.</summary>
    public AlertMatcher? FirstEqual => _matchers.FirstOrDefault(one => one.Matcher.Operator == MatchOperator.Equal).Matcher;

    public bool Matches(NameMap<string> labels)
    {
        foreach (var (matcher, regex) in _matchers)
        {
            labels.TryGetValue(matcher.Name, out var value);
            if (!Holds(matcher, regex, value ?? ""))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an alert of a shape may satisfy all matchers: a label that varies may have any value.</summary>
    public bool MayMatch(AlertShape shape)
    {
        foreach (var (matcher, regex) in _matchers)
        {
            if (shape.Varies(matcher.Name))
            {
                continue;
            }

            shape.Labels.TryGetValue(matcher.Name, out var value);
            if (!Holds(matcher, regex, value ?? ""))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether one matcher holds for a value.</summary>
    public static bool Holds(AlertMatcher matcher, string value) => Holds(matcher, RegexOf(matcher), value);

    static bool Holds(AlertMatcher matcher, AnchoredRegex? regex, string value) => matcher.Operator switch
    {
        MatchOperator.Equal => value == matcher.Value,
        MatchOperator.NotEqual => value != matcher.Value,
        MatchOperator.Matches => regex!.Matches(value),
        _ => !regex!.Matches(value),
    };

    static AnchoredRegex? RegexOf(AlertMatcher matcher) =>
        matcher.Operator is MatchOperator.Equal or MatchOperator.NotEqual ? null
        : Regexes.GetOrAdd(matcher.Value, static source => AnchoredRegex.TryParse(source, out var regex, out var wrong)
            ? regex
            : throw new ArgumentException($"the regular expression {GoText.Quote(source)} {wrong}", nameof(matcher)));
}
