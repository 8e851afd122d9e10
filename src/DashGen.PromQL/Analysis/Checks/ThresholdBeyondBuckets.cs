namespace DashGen.PromQL;

/// <summary>Threshold beyond the last bucket.</summary>
internal static class ThresholdBeyondBuckets
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1033",
        "threshold beyond the last bucket",
        "A quantile that falls into the last, unbounded bucket is given as the last finite bound. It never gets greater, so a "
            + "threshold at or beyond that bound is never crossed.",
        Wrong: "histogram_quantile(0.95, sum by (le) (rate(request_duration_seconds_bucket[5m]))) > 30",
        Right: "histogram_quantile(0.95, sum by (le) (rate(request_duration_seconds_bucket[5m]))) > 5") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var binary in context.All<Binary>())
        {
            if (binary.Op is not (BinaryOp.Greater or BinaryOp.GreaterOrEqual or BinaryOp.Less or BinaryOp.LessOrEqual))
            {
                continue;
            }

            var isSwapped = context[binary.Right].Derivation == Derivation.Quantile;
            var (quantile, threshold) = isSwapped ? (context[binary.Right], context[binary.Left]) : (context[binary.Left], context[binary.Right]);
            var op = isSwapped ? binary.Op.Mirrored() : binary.Op;
            if (quantile is not { Derivation: Derivation.Quantile, Metric: { Kind: MetricKind.Histogram, Buckets: { IsEmpty: false } buckets } metric } || !threshold.Range.IsExact)
            {
                continue;
            }

            var last = quantile.Range.Max;
            if (op == BinaryOp.Greater ? threshold.Range.Min >= last : op == BinaryOp.GreaterOrEqual && threshold.Range.Min > last)
            {
                context.Error(binary, $"a quantile of {metric.Name} is at most {new NumberLiteral(last)}, its last bucket, so this is never true",
                    $"lower the threshold below {new NumberLiteral(buckets[^1])}, or give the histogram larger buckets");
            }
        }
    }
}
