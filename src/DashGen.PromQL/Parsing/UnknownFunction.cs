using System.Collections.Frozen;

namespace DashGen.PromQL;

/// <summary>What is said of a function that does not exist.</summary>
internal static class UnknownFunction
{
    // Functions of MetricsQL that real dashboards use, and what PromQL has in their place.
    static readonly FrozenDictionary<string, string> MetricsQL = new Dictionary<string, string>
    {
        ["topk_max"] = "PromQL has topk(k, v), which picks anew at every point",
        ["topk_min"] = "PromQL has topk(k, v), which picks anew at every point",
        ["topk_avg"] = "PromQL has topk(k, v), which picks anew at every point",
        ["topk_last"] = "PromQL has topk(k, v), which picks anew at every point",
        ["topk_median"] = "PromQL has topk(k, v), which picks anew at every point",
        ["bottomk_max"] = "PromQL has bottomk(k, v), which picks anew at every point",
        ["bottomk_min"] = "PromQL has bottomk(k, v), which picks anew at every point",
        ["bottomk_last"] = "PromQL has bottomk(k, v), which picks anew at every point",
        ["range_last"] = "PromQL sees one point at a time; let the panel reduce to the last value",
        ["range_max"] = "PromQL has max_over_time(v[1h])",
        ["range_min"] = "PromQL has min_over_time(v[1h])",
        ["range_avg"] = "PromQL has avg_over_time(v[1h])",
        ["label_keep"] = "PromQL keeps labels by aggregating: max by (label) (v)",
        ["label_del"] = "PromQL drops labels by aggregating: max without (label) (v)",
        ["label_set"] = "PromQL has label_replace(v, \"label\", \"value\", \"\", \"\")",
        ["label_copy"] = "PromQL has label_replace(v, \"new\", \"$1\", \"old\", \"(.*)\")",
        ["label_move"] = "PromQL has label_replace(v, \"new\", \"$1\", \"old\", \"(.*)\")",
        ["lag"] = "PromQL has time() - timestamp(v)",
        ["median"] = "PromQL has quantile(0.5, v)",
        ["median_over_time"] = "PromQL has quantile_over_time(0.5, v[5m])",
        ["increase_pure"] = "PromQL has increase(v[5m])",
        ["increases_over_time"] = "PromQL has resets and changes, neither the same",
        ["rollup_rate"] = "PromQL has rate(v[5m])",
        ["share_gt_over_time"] = "PromQL has avg_over_time((v > bool 1)[1h:])",
        ["share_le_over_time"] = "PromQL has avg_over_time((v <= bool 1)[1h:])",
        ["count_gt_over_time"] = "PromQL has sum_over_time((v > bool 1)[1h:])",
        ["count_le_over_time"] = "PromQL has sum_over_time((v <= bool 1)[1h:])",
        ["histogram_share"] = "PromQL has histogram_fraction(0, bound, v)",
        ["buckets_limit"] = "PromQL takes buckets as they are",
        ["prometheus_buckets"] = "PromQL takes buckets as they are",
        ["if"] = "PromQL has \"and\"",
        ["with"] = "PromQL has no templates: write the expression out, or record it",
        ["union"] = "PromQL has \"or\"",
        ["outliersk"] = "PromQL has none",
        ["any"] = "PromQL has group(v)",
        ["distinct"] = "PromQL has count(count by (label) (v))",
        ["sum2"] = "PromQL has sum(v ^ 2)",
        ["keep_last_value"] = "PromQL has last_over_time(v[1h])",
        ["default_rollup"] = "PromQL looks back 5 minutes by itself",
        ["now"] = "PromQL has time()",
        ["running_sum"] = "PromQL has none",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>A message with the function that was probably meant.</summary>
    public static string Message(ReadOnlySpan<char> name)
    {
        var text = $"unknown function with name \"{Excerpt.Of(name)}\"";
        if (Functions.Find(name.ToString().ToLowerInvariant()) is { } sameInLowerCase)
        {
            return $"{text}; functions are case-sensitive: {sameInLowerCase}";
        }

        if (MetricsQL.TryGetValue(name.ToString(), out var instead))
        {
            return $"{text}; it belongs to MetricsQL: {instead}";
        }

        return Nearest.To(name.ToString(), Functions.All.Select(function => function.Name).Concat(Aggregations.All.Select(op => op.Name))) is { } near
            ? $"{text}; did you mean {near}?"
            : text;
    }
}
