namespace DashGen.PromQL;

// What servers keep behind a feature flag.
public partial record InstantVector<L>
{
    /// <summary>Some of the series, the same ones every time.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="by">The labels within each combination of whose values they are counted.</param>
    public InstantVector<L> LimitK(int count, ReadOnlySpan<GroupLabel<L>> by = default) =>
        new(new Aggregation(Aggregations.LimitK, Syntax, Build.Number(count)) { Grouping = Grouping.By(Grouped.Names(by)) });

    /// <summary>A share of the series, the same ones every time.</summary>
    /// <param name="share">-1 to 1; below 0 the others are taken.</param>
    /// <param name="by">The labels within each combination of whose values the share is taken.</param>
    public InstantVector<L> LimitRatio(double share, ReadOnlySpan<GroupLabel<L>> by = default) =>
        new(new Aggregation(Aggregations.LimitRatio, Syntax, Build.Number(share)) { Grouping = Grouping.By(Grouped.Names(by)) });

    /// <summary>The series with the labels of the info series of the same target.</summary>
    public InstantVector<L> WithInfo() => new(Build.Apply(Functions.Info, Syntax));

    /// <summary>The time at which each counter began to count, in seconds since 1970.</summary>
    public InstantVector<L> StartTimestamp() => new(Build.Apply(Functions.StartTimestamp, Syntax));

    /// <summary>The series by the values of labels, rising. Only a query for one moment shows an order.</summary>
    /// <param name="labels">The first decides; later ones among those that are equal.</param>
    public InstantVector<L> SortByLabel(params ReadOnlySpan<GroupLabel<L>> labels) => Sorted(Functions.SortByLabel, Grouped.Names(labels));

    /// <summary>The series by the values of labels, falling. Only a query for one moment shows an order.</summary>
    /// <param name="labels">The first decides; later ones among those that are equal.</param>
    public InstantVector<L> SortByLabelDescending(params ReadOnlySpan<GroupLabel<L>> labels) => Sorted(Functions.SortByLabelDesc, Grouped.Names(labels));

    InstantVector<L> Sorted(Function function, string[] labels) => new(Build.Apply(function, [Syntax, .. labels.Select(Build.Text)]));
}
