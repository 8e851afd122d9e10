namespace DashGen.PromQL;

/// <summary>Needless regular expression.</summary>
internal static class NeedlessRegex
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1024",
        "needless regular expression",
        "A pattern that matches one word, or everything, is slower to read and to run than the plain condition; anchors are "
            + "there by themselves.",
        Wrong: "up{job=~\"api\"}",
        Right: "up{job=\"api\"}") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var matcher in context.Matchers)
        {
            if (matcher.Op is not (MatchOp.Matches or MatchOp.NotMatches) || matcher.IsValueBare || GrafanaVariable.IsIn(matcher.Value))
            {
                continue;
            }

            var facts = RegexFacts.Of(matcher.Value);
            var isPositive = matcher.Op == MatchOp.Matches;
            if (matcher.Value is ".*" && isPositive)
            {
                context.Info(matcher, $"{matcher} leaves nothing out", "take it out");
            }
            else if (matcher.Value is ".*")
            {
                context.Error(matcher, $"{matcher} leaves everything out", $"take it out; series without the label are {matcher with { Op = MatchOp.Equal, Value = "" }}");
            }
            else if (matcher.Value is ".+")
            {
                context.Info(matcher, $"{matcher} asks only whether the label is there", $"write {matcher with { Op = isPositive ? MatchOp.NotEqual : MatchOp.Equal, Value = "" }}");
            }
            else if (facts.Literals is [var only] && !WrongRegex.IsMistaken(matcher))
            {
                context.Info(matcher, "this pattern matches one value", $"write {matcher with { Op = isPositive ? MatchOp.Equal : MatchOp.NotEqual, Value = only }}");
            }
            else if (matcher.Value.StartsWith('^') || (matcher.Value.EndsWith('$') && !matcher.Value.EndsWith(@"\$", StringComparison.Ordinal)))
            {
                context.Info(matcher, "a pattern is anchored at both ends by itself", "take ^ and $ out");
            }
        }
    }
}
