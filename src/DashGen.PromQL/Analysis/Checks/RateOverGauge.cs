namespace DashGen.PromQL;

/// <summary>Counter function over a gauge.</summary>
internal static class RateOverGauge
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1005",
        "counter function over a gauge",
        "rate, increase, irate and resets take every fall of the value for a restart and add what was there before. Over a "
            + "gauge, which falls every day, they make up growth that never was.",
        Wrong: "rate(node_memory_MemFree_bytes[5m])",
        Right: "deriv(node_memory_MemFree_bytes[5m])") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var call in context.All<Call>())
        {
            if (call.Function.Input != FunctionInput.Counter || call.Arguments.IsEmpty)
            {
                continue;
            }

            var facts = context[call.Arguments[0]];
            if (facts.Kind is SampleKind.Gauge or SampleKind.State or SampleKind.Info && facts.Derivation != Derivation.Growth && facts.Histogram == HistogramForm.None)
            {
                context.Error(call, $"{call.Function} is for counters, and this is {(facts.Kind == SampleKind.State ? "a state" : facts.Kind == SampleKind.Info ? "an info metric" : "a gauge")}",
                    facts.Kind == SampleKind.Gauge ? "for a gauge, delta says how much it changed, deriv how fast, avg_over_time what it was" : "changes says how often it changed");
            }
        }
    }
}
