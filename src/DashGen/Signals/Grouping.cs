namespace DashGen;

/// <summary>Grouping labels as expansions use them.</summary>
internal static class Grouping
{
    /// <summary>The labels' schemas, in the order given.</summary>
    public static EquatableArray<LabelSchema> Schemas<L>(this ReadOnlySpan<GroupLabel<L>> labels) where L : LabelSet<L>
    {
        var schemas = new LabelSchema[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            schemas[i] = labels[i].Schema;
        }

        return [.. schemas];
    }

    /// <summary>The labels' names.</summary>
    public static string[] Names(this EquatableArray<LabelSchema> labels) => [.. labels.Select(label => label.Name)];

    /// <summary>A legend that names each label's value; the text where there are none.</summary>
    public static string Legend(this EquatableArray<LabelSchema> labels, string otherwise) =>
        labels.IsEmpty ? otherwise : string.Join(" ", labels.Select(label => $"{{{{{label.Name}}}}}"));
}
