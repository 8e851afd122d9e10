using System.Buffers;
using System.Text;

namespace DashGen.PromQL;

/// <summary>
/// An expression of plain characters, points and bars, such as <c>5..</c> or <c>GET|POST</c>. Most matchers hold one, and to compare
/// characters costs a thousandth of what it costs to make an automaton.
/// </summary>
/// <param name="source">The expression.</param>
/// <param name="pointIsAll">Whether a point matches a line end too.</param>
internal sealed class WordsAndPoints(string source, bool pointIsAll)
{
    static readonly SearchValues<char> Signs = SearchValues.Create(@"\+*?()[]{}^$");

    /// <summary>Whether an expression is one of these: ASCII without any other sign, which Go takes whatever it is.</summary>
    public static bool Are(ReadOnlySpan<char> source) => !source.ContainsAny(Signs) && Ascii.IsValid(source);

    /// <summary>Whether one of the alternatives is the whole value.</summary>
    public bool Matches(string value)
    {
        foreach (var alternative in source.AsSpan().Split('|'))
        {
            if (IsWhole(source.AsSpan(alternative), value))
            {
                return true;
            }
        }

        return false;
    }

    bool IsWhole(ReadOnlySpan<char> alternative, ReadOnlySpan<char> value)
    {
        foreach (var character in alternative)
        {
            if (character != '.' && value.StartsWith(character))
            {
                value = value[1..];
            }
            else if (character == '.' && Rune.DecodeFromUtf16(value, out var any, out var length) == OperationStatus.Done && (pointIsAll || any.Value != '\n'))
            {
                // Beyond the first 65,536 a character is two here, and one in Go.
                value = value[length..];
            }
            else
            {
                return false;
            }
        }

        return value.IsEmpty;
    }
}
