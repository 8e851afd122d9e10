namespace DashGen.PromQL;

/// <summary>Names of typed labels, as PromQL lists them.</summary>
internal static class Grouped
{
    /// <summary>The names of labels to group by.</summary>
    public static string[] Names<L>(ReadOnlySpan<GroupLabel<L>> labels)
        where L : LabelSet<L>
    {
        var names = new string[labels.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = labels[i].Schema.Name;
        }

        return names;
    }

    /// <summary>A selector with further conditions.</summary>
    public static VectorSelector Narrowed<L>(VectorSelector selector, ReadOnlySpan<Matcher<L>> matchers)
        where L : LabelSet<L>
    {
        var items = new List<MatcherItem>(selector.Matchers);
        foreach (var matcher in matchers)
        {
            items.Add(matcher.Syntax);
        }

        return selector with { Matchers = [.. items] };
    }

    /// <summary>A share between 0 and 1, checked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share lies outside 0 to 1.</exception>
    public static double Share(double quantile) => quantile is >= 0 and <= 1
        ? quantile
        : throw new ArgumentOutOfRangeException(nameof(quantile), $"{quantile} is no quantile: those lie between 0 and 1, as 0.95 does");
}
