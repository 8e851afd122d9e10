namespace DashGen.PromQL;

/// <summary>What selectors and subqueries share.</summary>
internal static class Modifiers
{
    /// <summary>An offset, or null for one of zero, which says nothing and which Prometheus does not print.</summary>
    public static RangeDuration? Stated(RangeDuration? offset) =>
        offset is DurationLiteral { Value.Ticks: 0 } ? null : offset;

    /// <summary>Whether both lists hold the same items, in whatever order.</summary>
    public static bool SameItems(EquatableArray<MatcherItem> left, EquatableArray<MatcherItem> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        if (left == right)
        {
            return true;
        }

        var rest = new List<MatcherItem>(right);
        foreach (var item in left)
        {
            if (!rest.Remove(item))
            {
                return false;
            }
        }

        return true;
    }
}
