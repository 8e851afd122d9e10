namespace DashGen;

/// <summary>Grouping labels as expansions use them.</summary>
internal static class Grouping
{
    /// <summary>The labels' schemas, each once, in the order given. Every rule keeps the job, so that one is not said.</summary>
    public static EquatableArray<LabelSchema> Schemas<L>(this ReadOnlySpan<GroupLabel<L>> labels) where L : LabelSet<L>
    {
        var schemas = new LabelSchema[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            schemas[i] = labels[i].Schema;
        }

        return [.. schemas.Where(label => label.Name != TargetLabel.Job.Name).DistinctBy(label => label.Name)];
    }

    /// <summary>The labels' names.</summary>
    public static string[] Names(this EquatableArray<LabelSchema> labels) => [.. labels.Select(label => label.Name)];

    /// <summary>The labels as a sentence has them: <c>provider and route</c>.</summary>
    public static string Spoken(this EquatableArray<LabelSchema> labels) => Words.List([.. labels.Select(label => Words.Label(label.Name))]);

    /// <summary>Whether each instance is a matter of its own, and nothing else is.</summary>
    public static bool IsInstance(this EquatableArray<LabelSchema> labels) => labels is [{ Name: "instance" }];

    /// <summary>What a runbook asks first where there is an alert for each of several.</summary>
    public static string OneOrAll(this EquatableArray<LabelSchema> labels) =>
        labels.IsEmpty ? "Is it one instance or all of them? The alert has one number for all; the metric by itself shows each."
        : labels.IsInstance() ? "Is it one instance or all of them? One points to its host, a leak or uneven load; all point to the load itself."
        : $"Is it one {labels.Spoken()} or all of them? The panel has a line for each.";

    /// <summary>Where the alert says which of several it is about: <c> The alert's label service says so.</c>; empty where there is one for all.</summary>
    public static string SaidByLabel(this EquatableArray<LabelSchema> labels) =>
        labels.IsEmpty ? " The panel shows it." : $" The alert's label{(labels.Count > 1 ? "s" : "")} {Words.List(labels.Names())} say{(labels.Count > 1 ? "" : "s")} so.";

    /// <summary>A legend that names each label's value; the text where there are none.</summary>
    public static string Legend(this EquatableArray<LabelSchema> labels, string otherwise) =>
        labels.IsEmpty ? otherwise : string.Join(" ", labels.Select(label => $"{{{{{label.Name}}}}}"));
}
