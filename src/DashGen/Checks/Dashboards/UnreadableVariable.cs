using DashGen.PromQL;

namespace DashGen;

/// <summary>Prometheus can read what variables ask.</summary>
static class UnreadableVariable
{
    static readonly string[] Questions = ["label_values", "query_result"];

    public static QueryCheck Check { get; } = new(
        "DG5032",
        Grafana.FindingSeverity.Error,
        "a variable asks what Prometheus cannot read",
        """
        The variable stays empty, and with it every panel that uses it. A variable asks label_names(), metrics(regex), label_values(label),
        label_values(series, label) or query_result(expression).
        """,
        """
        label_values(up{job="shop", instance)      # DG5032
        label_values(up{job="shop"}, instance)
        """,
        Find);

    static IEnumerable<QueryFault> Find(AskedDashboard dashboard)
    {
        foreach (var variable in dashboard.Whole.Variables.Where(variable => variable.Source is null or "prometheus"))
        {
            if (Series(variable.Text.Trim()) is { } series && Parser.Parse(series).Error is { } error)
            {
                yield return new(variable.Pointer, $"${variable.Variable}: {error.Describe(series)}");
            }
        }
    }

    /// <summary>The PromQL in a variable's question; null where it holds none.</summary>
    static string? Series(string question)
    {
        var function = Questions.FirstOrDefault(name => question.StartsWith(name + "(", StringComparison.Ordinal));
        if (function is null || !question.EndsWith(')'))
        {
            return null;
        }

        // The label's name stands behind the last comma; without one the question is about a label alone.
        var inner = question[(function.Length + 1)..^1];
        var end = function == "label_values" ? inner.LastIndexOf(',') : inner.Length;
        return end < 0 ? null : inner[..end];
    }
}
