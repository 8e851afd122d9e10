using System.Text;

namespace DashGen.PromQL;

/// <summary>What a condition says of an empty value, which is what a missing label has.</summary>
internal static class MatcherValue
{
    /// <summary>Whether a series without the label fulfils the condition; null where a Grafana variable decides.</summary>
    public static bool? MatchesEmpty(LabelMatcher matcher, ParserOptions options)
    {
        if (matcher.IsValueBare || (options.AllowVariables && GrafanaVariable.IsIn(matcher.Value)))
        {
            return null;
        }

        switch (matcher.Op)
        {
            case MatchOp.Equal:
                return matcher.Value.Length == 0;
            case MatchOp.NotEqual:
                return matcher.Value.Length > 0;
            default:
                Re2.Check(matcher.Value, options.Version, out var matches);
                return matches == (matcher.Op == MatchOp.Matches);
        }
    }

    /// <summary>A pattern with a plain word in the place of each variable, so that the rest of it can be checked.</summary>
    public static string WithoutVariables(string pattern)
    {
        if (!GrafanaVariable.IsIn(pattern))
        {
            return pattern;
        }

        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length;)
        {
            var length = GrafanaVariable.Length(pattern.AsSpan(i));
            text.Append(length > 0 ? 'x' : pattern[i]);
            i += Math.Max(1, length);
        }

        return text.ToString();
    }
}
