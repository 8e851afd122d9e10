using System.Buffers;
using System.Text;
using HandlebarsDotNet;

namespace DashGen;

/// <summary>Keeps text that is meant as text from being read as Markdown or HTML.</summary>
sealed class MarkdownEncoder : ITextEncoder
{
    static readonly SearchValues<char> Signs = SearchValues.Create("<&\\`*[]|#~");

    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode(string? text, TextWriter target)
    {
        text ??= "";
        if (text is ['-' or '+' or '>' or '=', ..])
        {
            // At the beginning of a line these would begin a list, a quotation or a heading.
            target.Write('\\');
        }

        if (!text.AsSpan().ContainsAny(Signs))
        {
            target.Write(text);
            return;
        }

        foreach (var c in text)
        {
            Encode(c, target);
        }
    }

    public void Encode<T>(T? text, TextWriter target) where T : IEnumerator<char>
    {
        while (text is not null && text.MoveNext())
        {
            Encode(text.Current, target);
        }
    }

    static void Encode(char c, TextWriter target)
    {
        switch (c)
        {
            case '<':
                target.Write("&lt;");
                break;
            case '&':
                target.Write("&amp;");
                break;
            case '\\' or '`' or '*' or '[' or ']' or '|' or '#' or '~':
                target.Write('\\');
                target.Write(c);
                break;
            default:
                target.Write(c);
                break;
        }
    }
}
