namespace DashGen.PromQL;

/// <summary>Metric of every process, of no one in particular.</summary>
internal static class UnscopedProcess
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1039",
        "metric of every process, of no one in particular",
        "Client libraries give every process the same metrics about itself, Prometheus included. Without a condition on the job, "
            + "a panel of one service shows the memory of all of them, and most often that of Prometheus.",
        Wrong: "process_resident_memory_bytes",
        Right: "process_resident_memory_bytes{job=\"api\"}") { Run = Run };

    static readonly string[] Prefixes = ["process_", "go_", "jvm_", "nodejs_", "python_", "dotnet_", "promhttp_"];

    static void Run(CheckContext context)
    {
        foreach (var selector in context.All<VectorSelector>())
        {
            if (selector.Matchers.IsEmpty && MetricNames.Of(selector) is { } name
                && Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal)) && !IsTold(context, selector))
            {
                context.Warning(selector, $"{name} is there for every process, Prometheus itself included", $"say whose: {name}{{job=\"…\"}}");
            }
        }
    }

    // Whether what is around it keeps the processes apart, or joins them with something that is selected.
    static bool IsTold(CheckContext context, Expr node) => context.Around(node) switch
    {
        null => false,
        Aggregation { Grouping: { IsWithout: false } grouping } when grouping.Labels.Any(label => label.Text is "job" or "service" or "instance" or "pod" || GrafanaVariable.IsIn(label.Text)) => true,
        Binary { Op: var op } binary when op != BinaryOp.Or
            && binary.Descendants().OfType<VectorSelector>().Any(other => !other.Matchers.IsEmpty) => true,
        var around => IsTold(context, around),
    };
}
