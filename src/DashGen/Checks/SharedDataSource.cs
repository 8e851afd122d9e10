namespace DashGen;

/// <summary>two stacks have a data source of one uid in one Grafana.</summary>
static class SharedDataSource
{
    public static Rule Rule { get; } = new(
        "DG5106",
        DiagnosticSeverity.Error,
        "two stacks have a data source of one uid in one Grafana",
        """
        Every stack brings the data source that its dashboards choose by uid. In a Grafana that two stacks use, what is loaded second takes
        the place of what was loaded first, and the dashboards of one stack ask where the series of the other are: all of them are empty.
        """,
        """
        PrometheusUrl = new("http://prometheus-dev:9090")                           // DG5106, where the other stack asks another
        PrometheusUrl = new("http://prometheus-dev:9090"), DataSource = "dev"
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var same in context.Estate.GroupBy(stack => (stack.Grafana, stack.DataSource)).Where(same => same.Select(Asked).Distinct().Count() > 1))
        {
            context.Report(
                rule,
                same.Last().Location,
                $"the data source {same.Key.DataSource} of {Words.List([.. same.Select(stack => stack.Name)])} asks different servers, in one Grafana",
                "give one of them a DataSource of its own, or the stacks a Grafana each");
        }
    }

    static (string Url, string? Tenant) Asked(Stack stack) => (ProvisioningFiles.Queried(stack), stack.Mimir?.Tenant);
}
