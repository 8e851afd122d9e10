namespace DashGen.PromQL;

/// <summary>Irate where it flaps.</summary>
internal static class FlappingRate
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1021",
        "irate where it flaps",
        "irate looks at the last two samples only, so one slow scrape resets the \"for\" of an alert and a recorded series jumps."
            + " rate looks at the whole range.",
        Wrong: "irate(http_requests_total[5m]) > 100",
        Right: "rate(http_requests_total[5m]) > 100") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var call in context.All<Call>())
        {
            if (context.Options.Use != ExpressionUse.Panel && (call.Function == Functions.Irate || call.Function == Functions.Idelta))
            {
                context.Warning(call, $"{call.Function} sees two samples only and flaps", $"write {(call.Function == Functions.Irate ? "rate" : "delta")}");
            }

            if (call.Function == Functions.Irate && call.Arguments is [Subquery])
            {
                context.Warning(call, "irate of a subquery sees its last two steps only", "write rate");
            }
        }
    }
}
