using System.Collections.Frozen;

namespace DashGen.PromQL;

/// <summary>Variable of several values compared with =.</summary>
internal static class MultiValueVariable
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1035",
        "variable of several values compared with =",
        "A variable with several values chosen, or with \"All\", becomes a pattern such as (a|b) or .*. = compares letter by "
            + "letter and matches nothing then.",
        Wrong: "up{job=\"$job\"}",
        Right: "up{job=~\"$job\"}") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var matcher in context.Matchers)
        {
            if (matcher.Op is MatchOp.Equal or MatchOp.NotEqual && Used(matcher.Value, context.Options.MultiValueVariables) is { } variable)
            {
                context.Error(matcher, $"${variable} can hold several values, and {(matcher.Op == MatchOp.Equal ? "=" : "!=")} compares with one",
                    $"write {matcher with { Op = matcher.Op == MatchOp.Equal ? MatchOp.Matches : MatchOp.NotMatches }}");
            }
        }
    }

    static string? Used(string value, FrozenSet<string> variables) =>
        GrafanaVariable.IsIn(value) ? variables.FirstOrDefault(variable => Uses(value, variable)) : null;

    static bool Uses(string value, string variable)
    {
        for (var at = value.AsSpan().IndexOfAny('$', '['); at >= 0 && at < value.Length;)
        {
            var length = GrafanaVariable.Length(value.AsSpan(at));
            if (length > 0 && Name(value.AsSpan(at, length)).SequenceEqual(variable))
            {
                return true;
            }

            var next = value.AsSpan(at + 1).IndexOfAny('$', '[');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    static ReadOnlySpan<char> Name(ReadOnlySpan<char> variable)
    {
        var inner = variable.Trim("${}[]");
        return inner.IndexOfAny(':', '.') is >= 0 and var end ? inner[..end] : inner;
    }
}
