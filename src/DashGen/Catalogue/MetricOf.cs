using DashGen.PromQL;

namespace DashGen;

/// <summary>A metric with the labels of one set.</summary>
/// <typeparam name="L">The label set.</typeparam>
public abstract record Metric<L> : Metric where L : LabelSet<L>
{
    private protected Metric(string name, string help, SourceLocation location)
        : base(name, help, [.. LabelSet<L>.All.Select(label => label.Schema)], location) =>
        ExistsFromStart = typeof(L) == typeof(NoLabels);

    private protected EquatableArray<LabelMatcher> With(ReadOnlySpan<Matcher<L>> matchers)
    {
        var all = new List<LabelMatcher>(Matchers);
        foreach (var matcher in matchers)
        {
            all.Add(matcher.Syntax);
        }

        return [.. all];
    }
}
