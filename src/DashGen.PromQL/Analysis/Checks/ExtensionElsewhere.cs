namespace DashGen.PromQL;

/// <summary>Anchored or smoothed where it is not taken.</summary>
internal static class ExtensionElsewhere
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1042",
        "anchored or smoothed where it is not taken",
        "The parser takes these modifiers behind any selector, the engine in few functions only: anchored in rate, increase, delta, resets and "
            + "changes, smoothed in rate, increase and delta. Anywhere else the query fails when it runs.",
        Wrong: "avg_over_time(up[5m] anchored)",
        Right: "increase(http_requests_total[5m] anchored)") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var matrix in context.All<MatrixSelector>())
        {
            if (matrix.Extension != RangeExtension.None && !(context.Around(matrix) is Call { Function: var function } && Takes(function, matrix.Extension)))
            {
                context.Error(matrix, $"{Word(matrix.Extension)} is not taken here", $"it works in {Takers(matrix.Extension)}");
            }
        }

        foreach (var selector in context.All<VectorSelector>())
        {
            if (selector.Extension == RangeExtension.Anchored && context.Around(selector) is not MatrixSelector)
            {
                context.Error(selector, "anchored is not taken without a range", $"it works in {Takers(RangeExtension.Anchored)}");
            }
        }
    }

    static bool Takes(Function function, RangeExtension extension) =>
        function == Functions.Rate || function == Functions.Increase || function == Functions.Delta
        || (extension == RangeExtension.Anchored && (function == Functions.Resets || function == Functions.Changes));

    static string Word(RangeExtension extension) => extension == RangeExtension.Anchored ? "anchored" : "smoothed";

    static string Takers(RangeExtension extension) =>
        extension == RangeExtension.Anchored ? "rate, increase, delta, resets and changes" : "rate, increase and delta";
}
