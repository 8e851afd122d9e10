namespace DashGen.PromQL;

/// <summary>Le that is no bucket.</summary>
internal static class UnknownBucket
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1032",
        "le that is no bucket",
        "A condition on le selects a bucket by its bound. A bound that the histogram does not have selects nothing; since "
            + "Prometheus 3.0 whole numbers are written 1.0.",
        Wrong: "request_duration_seconds_bucket{le=\"0.3\"}",
        Right: "request_duration_seconds_bucket{le=\"0.25\"}") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var selector in context.All<VectorSelector>())
        {
            if (context[selector] is not { Part: MetricPart.Buckets, Metric: { Buckets: { IsEmpty: false } buckets } metric })
            {
                continue;
            }

            foreach (var matcher in selector.Matchers.OfType<LabelMatcher>())
            {
                if (matcher.Name != "le" || matcher.Op != MatchOp.Equal || matcher.Value is "+Inf" || GrafanaVariable.IsIn(matcher.Value))
                {
                    continue;
                }

                if (!double.TryParse(matcher.Value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var bound) || !buckets.Contains(bound))
                {
                    var nearest = buckets.MinBy(candidate => Math.Abs(candidate - bound));
                    context.Error(matcher, $"{matcher.Value} is no bucket of {metric.Name}", $"the nearest is {new NumberLiteral(nearest)}; there are {string.Join(", ", buckets.Select(candidate => new NumberLiteral(candidate)))}");
                }
                else if (bound == Math.Floor(bound) && matcher.Value.Contains('.', StringComparison.Ordinal) != context.Options.Version.Major >= 3)
                {
                    context.Warning(matcher, $"Prometheus {context.Options.Version} stores this bound as le=\"{Stored(bound, context)}\"", $"write le=~\"{new NumberLiteral(bound)}(\\\\.0)?\", which fits both");
                }
            }
        }
    }

    static string Stored(double bound, CheckContext context) => new NumberLiteral(bound) + (context.Options.Version.Major >= 3 ? ".0" : "");
}
