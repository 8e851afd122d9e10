namespace DashGen.PromQL;

/// <summary>Gauge function over a counter.</summary>
internal static class DeltaOverCounter
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1006",
        "gauge function over a counter",
        "delta, deriv, idelta, predict_linear and averages over time do not know that a counter starts again at 0, so a restart"
            + " looks like a fall.",
        Wrong: "delta(http_requests_total[1h])",
        Right: "increase(http_requests_total[1h])") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var call in context.All<Call>())
        {
            if (call.Function.Input is FunctionInput.Gauge or FunctionInput.AnyFloat
                && call.Arguments.FirstOrDefault(argument => context[argument].Type == ExprType.RangeVector) is { } argument
                && context[argument] is { Kind: SampleKind.Counter, Histogram: not HistogramForm.Native })
            {
                context.Error(call, $"{call.Function} is for gauges, and this is a counter", "for a counter, increase says how much it grew, rate how fast");
            }
        }
    }
}
