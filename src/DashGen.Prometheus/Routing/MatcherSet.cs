namespace DashGen.Prometheus;

/// <summary>Matchers made ready to run: every one must hold.</summary>
sealed class MatcherSet
{
    readonly (AlertMatcher Matcher, AnchoredRegex? Regex)[] _matchers;

    /// <exception cref="ArgumentException">A regular expression cannot be read; <see cref="AlertmanagerConfig.Validate"/> says so before.</exception>
    public MatcherSet(EquatableArray<AlertMatcher> matchers) => _matchers = [.. matchers.Select(matcher => (matcher, RegexOf(matcher)))];

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
        : AnchoredRegex.TryParse(matcher.Value, out var regex, out var wrong) ? regex
        : throw new ArgumentException($"the regular expression {GoText.Quote(matcher.Value)} {wrong}", nameof(matcher));
}
