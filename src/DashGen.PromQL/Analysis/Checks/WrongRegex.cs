using System.Globalization;

namespace DashGen.PromQL;

/// <summary>Pattern that is not what it looks like.</summary>
internal static class WrongRegex
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1025",
        "pattern that is not what it looks like",
        "= compares letter by letter, so a pattern behind it matches nothing. And in a pattern a dot is any character: "
            + "\"10.0.0.1\" also matches 10x0. A status has three digits, so 5. takes none.",
        Wrong: "http_requests_total{status=\"5..\"}",
        Right: "http_requests_total{status=~\"5..\"}") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var matcher in context.Matchers)
        {
            if (matcher.IsValueBare || GrafanaVariable.IsIn(matcher.Value) || matcher.Name == LabelMatcher.MetricName)
            {
                continue;
            }

            if (matcher.Op is MatchOp.Equal or MatchOp.NotEqual && LooksLikePattern(matcher.Value))
            {
                context.Error(matcher, $"\"{matcher.Value}\" looks like a pattern, and {(matcher.Op == MatchOp.Equal ? "=" : "!=")} compares letter by letter",
                    $"write {matcher with { Op = matcher.Op == MatchOp.Equal ? MatchOp.Matches : MatchOp.NotMatches }}");
            }
            else if (matcher.Op is MatchOp.Matches or MatchOp.NotMatches && IsClass(matcher.Value))
            {
                context.Warning(matcher, $"as a pattern \"{matcher.Value}\" matches that text alone, and no status", $"write {matcher with { Value = matcher.Value[..1] + ".." }}, or compare with = where the label says {matcher.Value}");
            }
            else if (IsNoStatus(matcher))
            {
                context.Warning(matcher, $"no status is \"{matcher.Value}\"", $"a status has three digits: those of server errors are {matcher with { Op = matcher.Op is MatchOp.Equal or MatchOp.Matches ? MatchOp.Matches : MatchOp.NotMatches, Value = "5.." }}");
            }
            else if (matcher.Op is MatchOp.Matches or MatchOp.NotMatches && HasBareDots(matcher.Value))
            {
                context.Warning(matcher, "a dot in a pattern is any character", $"write {matcher with { Value = matcher.Value.Replace(".", @"\.", StringComparison.Ordinal) }}");
            }
        }
    }

    /// <summary>Whether it is a label's that holds a status of HTTP, and says with figures alone what none is; that of gRPC has other codes.</summary>
    static bool IsNoStatus(LabelMatcher matcher) =>
        matcher.Name is "status" or "status_code" or "http_status" or "http_status_code" or "response_code" or "http_response_status_code"
        && matcher.Value.Any(char.IsAsciiDigit) && !matcher.Value.Any(char.IsAsciiLetter)
        && (matcher.Op is MatchOp.Equal or MatchOp.NotEqual ? !Codes().Contains(matcher.Value)
            : AnchoredRegex.TryParse(matcher.Value, out var pattern, out _, pointIsAll: true) && !Codes().Any(pattern.Matches));

    /// <summary>What a status may be, the first of each class before all others; 0 where there was no answer. None is 555, which is all that 5* takes.</summary>
    static IEnumerable<string> Codes() => Enumerable.Range(1, 9).Select(hundreds => hundreds * 100).Concat(Enumerable.Range(100, 900)).Append(0).Where(code => code is not (111 or 222 or 333 or 555)).Select(code => code.ToString(CultureInfo.InvariantCulture));

    static bool LooksLikePattern(string value) =>
        value.Contains(".*", StringComparison.Ordinal) || value.Contains(".+", StringComparison.Ordinal)
        || (value.Contains('|', StringComparison.Ordinal) && !value.Contains(' ', StringComparison.Ordinal))
        || value is [>= '1' and <= '5', '.', '.']
        || value is "[45].." or "4..|5..";

    /// <summary>Whether a pattern takes a text that nobody means, so that it is no good advice to compare with it.</summary>
    internal static bool IsMistaken(LabelMatcher matcher) => IsClass(matcher.Value) || IsNoStatus(matcher);

    /// <summary>Whether it is what people call all codes that begin with a digit: <c>5xx</c>.</summary>
    static bool IsClass(string value) => value is [>= '1' and <= '5', 'x' or 'X', 'x' or 'X'];

    // An address or a file name: letters and digits with single dots between them, and nothing that makes a pattern.
    static bool HasBareDots(string value) =>
        value.Contains('.', StringComparison.Ordinal)
        && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or ':' or '/')
        && !value.Contains("..", StringComparison.Ordinal)
        && char.IsAsciiLetterOrDigit(value[0]) && char.IsAsciiLetterOrDigit(value[^1]);
}
