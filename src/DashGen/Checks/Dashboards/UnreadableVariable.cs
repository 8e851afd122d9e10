using DashGen.PromQL;

namespace DashGen;

/// <summary>Prometheus can read what variables ask.</summary>
static class UnreadableVariable
{
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
            if (VariableSeries.Of(variable.Text)?.Series is { } series && Parser.Parse(series).Error is { } error)
            {
                yield return new(variable.Pointer, $"${variable.Variable}: {error.Describe(series)}");
            }
        }
    }
}
