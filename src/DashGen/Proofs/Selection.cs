using System.Collections.Concurrent;
using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Which series a selector selects.</summary>
internal static class Selection
{
    static readonly ConcurrentDictionary<string, AnchoredRegex?> Regexes = new(StringComparer.Ordinal);

    /// <summary>Whether a series with these labels meets every condition.</summary>
    public static Func<NameMap<string>, bool> Of(VectorSelector selector) => labels =>
    {
        foreach (var item in selector.Matchers)
        {
            if (item is LabelMatcher matcher && matcher.Name != LabelMatcher.MetricName && !Matches(matcher, labels.TryGetValue(matcher.Name, out var value) ? value ?? "" : ""))
            {
                return false;
            }
        }

        return true;
    };

    /// <summary>Whether a value meets a condition; a label that is not there has the empty value.</summary>
    public static bool Matches(LabelMatcher matcher, string value) => matcher.Op switch
    {
        MatchOp.Equal => value == matcher.Value,
        MatchOp.NotEqual => value != matcher.Value,
        MatchOp.Matches => Whole(matcher.Value, value),
        _ => !Whole(matcher.Value, value),
    };

    /// <summary>Whether a value may meet a condition: a regular expression that cannot be run here may match anything.</summary>
    public static bool MayMatch(LabelMatcher matcher, string value) =>
        (matcher.Op is MatchOp.Matches or MatchOp.NotMatches && Read(matcher.Value) is null) || Matches(matcher, value);

    static bool Whole(string regex, string value) => Read(regex)?.Matches(value) ?? false;

    static AnchoredRegex? Read(string regex) =>
        Regexes.GetOrAdd(regex, source => AnchoredRegex.TryParse(source, out var parsed, out _) ? parsed : null);
}
