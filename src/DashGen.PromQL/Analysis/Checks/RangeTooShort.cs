namespace DashGen.PromQL;

/// <summary>Range too short for the scrape interval.</summary>
internal static class RangeTooShort
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1023",
        "range too short for the scrape interval",
        "rate and its kin need two samples in the range. With a range of one scrape interval there is one, so nothing comes "
            + "out; with two or three, one missed scrape leaves a gap. Four scrape intervals outlast that. max_over_time and its kin need one sample, "
            + "and a range that is shorter than a scrape interval has none between two scrapes.",
        Wrong: "rate(http_requests_total[15s])",
        Right: "rate(http_requests_total[1m])") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var call in context.All<Call>())
        {
            if (call.Arguments.OfType<MatrixSelector>().FirstOrDefault() is not { Range.Known: { } range } matrix)
            {
                continue;
            }

            // What another service exposes is scraped as often as that one says.
            if ((context[matrix.Vector].Metric?.ScrapeInterval ?? context.Options.ScrapeInterval) is not { } interval || interval <= TimeSpan.Zero)
            {
                continue;
            }

            if (call.Function.Input is not (FunctionInput.Counter or FunctionInput.Gauge))
            {
                if (range < interval)
                {
                    context.Error(matrix, $"{matrix.Range} holds no sample between two that are {new DurationLiteral(interval)} apart: {call.Function} gives nothing there", $"take four scrape intervals: [{new DurationLiteral(interval * 4)}]");
                }
            }
            else if (range < interval * 2)
            {
                context.Error(matrix, $"{matrix.Range} holds fewer than two samples, {new DurationLiteral(interval)} apart: {call.Function} gives nothing", $"take four scrape intervals: [{new DurationLiteral(interval * 4)}]");
            }
            else if (range < interval * 4)
            {
                context.Warning(matrix, $"{matrix.Range} holds so few samples, {new DurationLiteral(interval)} apart, that one missed scrape leaves a gap", $"take four scrape intervals: [{new DurationLiteral(interval * 4)}]");
            }
        }
    }
}
