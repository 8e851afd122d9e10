namespace DashGen.PromQL;

/// <summary>Expression that the server refuses.</summary>
internal static class RefusedExpression
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1040",
        "expression that the server refuses",
        "An expression that was built, or read for a newer release, may hold what the stated release does not know: a function that "
            + "came later, a pattern that RE2 cannot read, a type that does not fit. The server would refuse the whole file. Write it with what "
            + "the release has, or state a newer one.",
        Wrong: "histogram_avg(rate(payload_bytes[5m])) # for 2.42",
        Right: "histogram_sum(rate(payload_bytes[5m])) / histogram_count(rate(payload_bytes[5m]))") { Run = Run };

    static void Run(CheckContext context)
    {
        var text = context.Text;
        var options = new ParserOptions { Version = context.Options.Version, Features = context.Options.Features };
        if (Parser.Parse(text, options).Error is { } error)
        {
            var part = text[error.Span.Start..error.Span.End];
            var pattern = context.Matchers.FirstOrDefault(matcher => matcher.ToString() == part);
            context.Error(pattern as Node ?? context.Root, error.Message, part.Length is > 0 and < 80 ? $"Prometheus {options.Version} refuses it at {part}" : $"Prometheus {options.Version} refuses it");
        }
    }
}
