using System.Diagnostics;
using System.Text;

namespace DashGen;

/// <summary>Prints Grafana Alloy's configuration as <c>alloy fmt</c> lays it out: tabs, aligned equals signs, a blank line between blocks.</summary>
static class AlloyPrinter
{
    /// <summary>The text of a file.</summary>
    /// <param name="comment">What it begins with, without slashes.</param>
    /// <param name="components">Its components.</param>
    public static string Print(string comment, EquatableArray<AlloyBlock> components)
    {
        var text = new StringBuilder();
        foreach (var line in comment.Split('\n'))
        {
            text.Append("// ").Append(line).Append('\n');
        }

        foreach (var component in components)
        {
            text.Append('\n');
            Block(text, component, depth: 0);
        }

        return text.ToString();
    }

    static void Block(StringBuilder text, AlloyBlock block, int depth)
    {
        text.Append('\t', depth).Append(block.Kind);
        if (block.Label is { } label)
        {
            text.Append(' ').Append(Quoted(label));
        }

        text.Append(" {\n");
        var width = block.Body.OfType<AlloyAttribute>().Select(attribute => attribute.Name.Length).DefaultIfEmpty().Max();
        for (var i = 0; i < block.Body.Count; i++)
        {
            switch (block.Body[i])
            {
                case AlloyAttribute attribute:
                    text.Append('\t', depth + 1).Append(attribute.Name.PadRight(width)).Append(" = ").Append(Value(attribute.Value)).Append('\n');
                    break;
                case AlloyBlock inner:
                    text.Append(i > 0 ? "\n" : "");
                    Block(text, inner, depth + 1);
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        text.Append('\t', depth).Append("}\n");
    }

    static string Value(AlloyValue value) => value switch
    {
        AlloyText text => Quoted(text.Text),
        AlloyReference reference => reference.Path,
        AlloyList list => $"[{string.Join(", ", list.Values.Select(Value))}]",
        AlloyObject map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{Quoted(entry.Name)} = {Value(entry.Value)}"))}}}",
        _ => throw new UnreachableException(),
    };

    /// <summary>Quoted as Go quotes; what is not printable is written by its number, so that nothing ends the text early.</summary>
    static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                _ when char.IsControl(c) => quoted.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
