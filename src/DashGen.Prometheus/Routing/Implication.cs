using System.Buffers;

namespace DashGen.Prometheus;

/// <summary>What follows from matchers alone, for any labels. Says no where it cannot tell.</summary>
static class Implication
{
    static readonly SearchValues<char> Signs = SearchValues.Create(@"\.+*?()[]{}^$");

    /// <summary>Whether every alert that satisfies the known matchers also satisfies all of the others.</summary>
    public static bool Covers(IReadOnlyList<AlertMatcher> known, EquatableArray<AlertMatcher> others) =>
        others.All(other => Follows(known, other));

    /// <summary>Whether no alert can satisfy all the matchers; the pair that contradicts itself.</summary>
    public static (AlertMatcher, AlertMatcher)? Contradiction(IReadOnlyList<AlertMatcher> matchers)
    {
        foreach (var matcher in matchers)
        {
            if (Values(matcher) is not { } values)
            {
                continue;
            }

            foreach (var other in matchers)
            {
                if (other.Name == matcher.Name && !values.Any(value => MatcherSet.Holds(other, value)))
                {
                    return (matcher, other);
                }
            }
        }

        return null;
    }

    static bool Follows(IReadOnlyList<AlertMatcher> known, AlertMatcher wanted) =>
        known.Contains(wanted)
        || known.Any(matcher => matcher.Name == wanted.Name && Values(matcher) is { } values && values.All(value => MatcherSet.Holds(wanted, value)));

    // The values that a matcher leaves, where they are few and known: one, or the alternatives of an expression without any signs.
    static string[]? Values(AlertMatcher matcher) => matcher.Operator switch
    {
        MatchOperator.Equal => [matcher.Value],
        MatchOperator.Matches when matcher.Value.AsSpan().IndexOfAny(Signs) < 0 => matcher.Value.Split('|'),
        _ => null,
    };
}
