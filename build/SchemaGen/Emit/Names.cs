using System.Text;

namespace SchemaGen.Emit;

/// <summary>C# names from JSON names and values.</summary>
public static class Names
{
    /// <summary><c>auto_min</c> to <c>AutoMin</c>, <c>null+nan</c> to <c>NullNan</c>, <c>continuous-GrYlRd</c> to <c>ContinuousGrYlRd</c>.</summary>
    public static string Pascal(string json)
    {
        var name = new StringBuilder();
        var upper = true;
        foreach (var c in json)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                upper = true;
                continue;
            }

            name.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        var text = name.ToString();
        return text.Length == 0 ? "None" : char.IsAsciiDigit(text[0]) ? "N" + text : text;
    }

    /// <summary>A local variable's name.</summary>
    public static string Local(string pascal) => "the" + pascal;

    /// <summary>A C# string literal.</summary>
    public static string Literal(string text) => Quoted(text);

    static string Quoted(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => c.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }
}
