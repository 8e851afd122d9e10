using System.Globalization;
using System.Text;

namespace DashGen.PromQL;

/// <summary>Why a text is no expression.</summary>
/// <param name="Span">The part that is wrong.</param>
/// <param name="Message">What is wrong with it, without position.</param>
public sealed record ParseError(Span Span, string Message)
{
    /// <summary>The message with line and column, both from 1: <c>1:5: unknown function "rats"</c>.</summary>
    /// <param name="source">The text that was parsed.</param>
    public string Describe(string source)
    {
        var (line, column) = Position(source);
        return string.Create(CultureInfo.InvariantCulture, $"{line}:{column}: {Message}");
    }

    /// <summary>The message, the line it is about, and carets under the part that is wrong.</summary>
    /// <param name="source">The text that was parsed.</param>
    public string Render(string source)
    {
        var start = Math.Min(Span.Start, source.Length);
        var from = start == 0 ? 0 : source.LastIndexOf('\n', start - 1) + 1;
        var to = source.IndexOf('\n', start) is >= 0 and var end ? end : source.Length;
        var text = new StringBuilder(Describe(source)).Append('\n').Append("  ").Append(source, from, to - from).Append("\n  ");
        for (var i = from; i < start; i++)
        {
            // A tab stays a tab, so that the carets stand where the text does.
            text.Append(source[i] == '\t' ? '\t' : ' ');
        }

        return text.Append('^', Math.Max(1, Math.Min(Span.End, to) - start)).ToString();
    }

    (int Line, int Column) Position(string source)
    {
        var start = Math.Min(Span.Start, source.Length);
        var before = source.AsSpan(0, start);
        return (before.Count('\n') + 1, start - before.LastIndexOf('\n'));
    }
}
