using System.Text;

namespace DashGen;

/// <summary>Text from a definition inside a message.</summary>
internal static class Quoted
{
    /// <summary>The text in quotes on one line; control characters are written as escapes.</summary>
    public static string Text(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '\n' => "\\n",
                '"' => "\\\"",
                _ when char.IsControl(c) => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
