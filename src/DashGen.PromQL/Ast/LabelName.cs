namespace DashGen.PromQL;

/// <summary>The name of a label in a list, as in <c>by (job, "http.route", $group)</c>.</summary>
/// <param name="Text">The name without quotes; or text with Grafana variables, as written.</param>
public sealed record LabelName(string Text) : Node
{
    /// <summary>Whether a name that holds a Grafana variable was written in quotes. Other names are quoted where they have to be.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>The name as Prometheus writes it.</summary>
    public override string ToString() => Printer.Name(Text, IsQuoted);

    /// <summary>A name in the place of a node.</summary>
    public static implicit operator LabelName(string text) => new(text);

    /// <summary>The names of a span, as nodes.</summary>
    internal static EquatableArray<LabelName> List(ReadOnlySpan<string> names)
    {
        var list = new LabelName[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            list[i] = names[i];
        }

        return [.. list];
    }
}
