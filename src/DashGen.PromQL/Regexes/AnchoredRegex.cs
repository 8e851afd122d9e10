using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DashGen.PromQL;

/// <summary>
/// A regular expression in Go's syntax (RE2) that must match a whole value, as in a matcher. It runs in time linear in the value's
/// length, as Go's does.
/// </summary>
public sealed class AnchoredRegex
{
    readonly Predicate<string> _matches;

    AnchoredRegex(Predicate<string> matches) => _matches = matches;

    /// <summary>Reads an expression.</summary>
    /// <param name="source">The expression, without anchors of its own.</param>
    /// <param name="regex">What was read.</param>
    /// <param name="wrong">Where it cannot be read: the rest of a sentence that says why.</param>
    /// <param name="pointIsAll">Whether a point matches a line end too, as in Prometheus from 3.0; nowhere else.</param>
    /// <returns>Whether Go takes the expression, and what it means can be said here.</returns>
    public static bool TryParse(string source, [NotNullWhen(true)] out AnchoredRegex? regex, [NotNullWhen(false)] out string? wrong, bool pointIsAll = false)
    {
        wrong = null;
        if (WordsAndPoints.Are(source))
        {
            regex = new AnchoredRegex(new WordsAndPoints(source, pointIsAll).Matches);
            return true;
        }

        regex = null;
        var pattern = new DotNetPattern(pointIsAll);
        wrong = Re2.Translate(source, PrometheusVersion.Newest, pattern) is { } error ? $"is not one that Go reads: {error}" : pattern.Obstacle;
        if (wrong is not null)
        {
            return false;
        }

        try
        {
            regex = new AnchoredRegex(new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking).IsMatch);
            return true;
        }
        catch (Exception refused) when (refused is ArgumentException or NotSupportedException)
        {
            // Repetitions of repetitions may be more than .NET makes an automaton of.
            wrong = $"is too large to be run here: {refused.Message}";
            return false;
        }
    }

    /// <summary>Whether the whole value matches.</summary>
    public bool Matches(string value) => _matches(value);
}
