using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DashGen.Prometheus;

/// <summary>
/// A regular expression in Go's syntax (RE2) that must match a whole value, as in a matcher. It runs in time linear in the value's
/// length, as Go's does.
/// </summary>
public sealed class AnchoredRegex
{
    readonly Regex _regex;

    AnchoredRegex(Regex regex) => _regex = regex;

    /// <summary>Reads an expression.</summary>
    /// <param name="source">The expression, without anchors of its own.</param>
    /// <param name="regex">What was read.</param>
    /// <param name="wrong">Where it cannot be read: the rest of a sentence that says why.</param>
    /// <returns>Whether Go would take the expression.</returns>
    public static bool TryParse(string source, [NotNullWhen(true)] out AnchoredRegex? regex, [NotNullWhen(false)] out string? wrong)
    {
        regex = null;
        if (!GoRegexSyntax.TryTranslate(source, out var translated, out wrong))
        {
            return false;
        }

        try
        {
            var parsed = new Regex($@"\A(?:{translated})\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            regex = new AnchoredRegex(parsed);
            return true;
        }
        catch (Exception refused) when (refused is ArgumentException or NotSupportedException)
        {
            wrong = $"is not one that Go reads: {refused.Message}";
            return false;
        }
    }

    /// <summary>Whether the whole value matches.</summary>
    public bool Matches(string value) => _regex.IsMatch(value);
}
