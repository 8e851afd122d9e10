namespace DashGen.PromQL;

// Aggregations that are asked for less often, and the order of series.
public partial record InstantVector<L>
{
    /// <summary>1, without labels, where there is any series.</summary>
    public InstantVector<NoLabels> Group() => new(Build.Group(Syntax));

    /// <summary>1 for each combination of values of the labels.</summary>
    public InstantVector<L> Group(ReadOnlySpan<GroupLabel<L>> by) => new(Build.Group(Syntax, Grouped.Names(by)));

    /// <summary>1 for each combination of values of all labels but these.</summary>
    public InstantVector<L> GroupWithout(ReadOnlySpan<GroupLabel<L>> labels) => new(Build.GroupWithout(Syntax, Grouped.Names(labels)));

    /// <summary>The variance of all series, without labels.</summary>
    public InstantVector<NoLabels> StdVar() => new(Build.StdVar(Syntax));

    /// <summary>The variances, one for each combination of values of the labels.</summary>
    public InstantVector<L> StdVar(ReadOnlySpan<GroupLabel<L>> by) => new(Build.StdVar(Syntax, Grouped.Names(by)));

    /// <summary>The variances, one for each combination of values of all labels but these.</summary>
    public InstantVector<L> StdVarWithout(ReadOnlySpan<GroupLabel<L>> labels) => new(Build.StdVarWithout(Syntax, Grouped.Names(labels)));

    /// <summary>The standard deviations, one for each combination of values of all labels but these.</summary>
    public InstantVector<L> StdDevWithout(ReadOnlySpan<GroupLabel<L>> labels) => new(Build.StdDevWithout(Syntax, Grouped.Names(labels)));

    /// <summary>The means, one for each combination of values of all labels but these.</summary>
    public InstantVector<L> AvgWithout(ReadOnlySpan<GroupLabel<L>> labels) => new(Build.AvgWithout(Syntax, Grouped.Names(labels)));

    /// <summary>The greatest values, one for each combination of values of all labels but these.</summary>
    public InstantVector<L> MaxWithout(ReadOnlySpan<GroupLabel<L>> labels) => new(Build.MaxWithout(Syntax, Grouped.Names(labels)));

    /// <summary>The least values, one for each combination of values of all labels but these.</summary>
    public InstantVector<L> MinWithout(ReadOnlySpan<GroupLabel<L>> labels) => new(Build.MinWithout(Syntax, Grouped.Names(labels)));

    /// <summary>The numbers of series, one for each combination of values of all labels but these.</summary>
    public InstantVector<L> CountWithout(ReadOnlySpan<GroupLabel<L>> labels) => new(Build.CountWithout(Syntax, Grouped.Names(labels)));

    /// <summary>How many series have each value, with the value in a label that is in no set.</summary>
    /// <param name="label">The name of that label.</param>
    public InstantVector<NoLabels> CountValues(string label) => new(Build.CountValues(label, Syntax));

    /// <summary>How many series have each value, for each combination of values of the labels.</summary>
    /// <param name="label">The label of the set that gets the value.</param>
    /// <param name="by">The labels that are kept.</param>
    public InstantVector<L> CountValues(Label<L> label, ReadOnlySpan<GroupLabel<L>> by) => new(Build.CountValues(label.Name, Syntax, Grouped.Names(by)));

    /// <summary>The series by rising value. Only a query for one moment shows an order.</summary>
    public InstantVector<L> Sort() => new(Build.Apply(Functions.Sort, Syntax));

    /// <summary>The series by falling value. Only a query for one moment shows an order.</summary>
    public InstantVector<L> SortDescending() => new(Build.Apply(Functions.SortDesc, Syntax));

    /// <summary>Sets a label of the set to the values of others, joined.</summary>
    /// <param name="target">The label that is set.</param>
    /// <param name="separator">What stands between two values.</param>
    /// <param name="sources">The labels that are joined, in order.</param>
    public InstantVector<L> LabelJoin(Label<L> target, string separator, ReadOnlySpan<GroupLabel<L>> sources) =>
        new(Build.LabelJoin(Syntax, target.Name, separator, Grouped.Names(sources)));
}
