namespace DashGen.Grafana.Tests.Checks;

/// <summary>A dashboard that every check likes, and variations of it.</summary>
static class CheckedBoards
{
    public static TimeSeriesPanel Good { get; } = new("Errors")
    {
        Description = "Share of requests that failed.",
        Unit = Unit.PercentUnit,
        Targets = [new PrometheusQuery { Expr = "rate(errors_total{job=\"x\", instance=\"y\"}[$__rate_interval])" }],
    };

    public static Variable Many { get; } = new QueryVariable("job", "label_values(up, job)") { Multi = true, IncludeAll = true };

    public static Dashboard Board(params ReadOnlySpan<Panel> panels) => new("x", "x")
    {
        DataSource = DataSource.Prometheus("${datasource}"),
        Variables = [new DataSourceVariable("datasource", "prometheus")],
        Panels = [.. panels],
    };

    public static Dashboard With(Variable variable) =>
        Board(Good) is var board ? board with { Variables = [.. board.Variables, variable] } : throw new System.Diagnostics.UnreachableException();

    public static Dashboard Asking(string expr, Variable? variable = null)
    {
        var board = Board(Good with { Targets = [new PrometheusQuery { Expr = expr }] });
        return variable is null ? board : board with { Variables = [.. board.Variables, variable] };
    }

    public static Dashboard Logs(string expr, Variable? variable = null)
    {
        var board = Board(new LogsPanel("Log") { Targets = [new LokiQuery { Expr = expr }] });
        return variable is null ? board : board with { Variables = [.. board.Variables, variable] };
    }

    public static void AssertFinds(string code, Dashboard dashboard)
    {
        var finding = Find(code, dashboard).First();
        Assert.NotEmpty(finding.Message);
        Assert.NotEmpty(DashboardChecks.All.Single(check => check.Code == code).Reason);
    }

    public static void AssertSilent(string code, Dashboard dashboard) => Assert.Empty(Find(code, dashboard));

    static IEnumerable<Finding> Find(string code, Dashboard dashboard) =>
        DashboardChecks.Run(dashboard, new() { ScrapeInterval = TimeSpan.FromSeconds(15) }).Where(finding => finding.Code == code);
}
