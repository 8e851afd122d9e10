namespace DashGen;

/// <summary>lines of one panel are of different units.</summary>
static class MixedLines
{
    public static Rule Rule { get; } = new(
        "DG5107",
        DiagnosticSeverity.Error,
        "lines of one panel are of different units",
        """
        An axis has one unit, and whoever reads the panel takes all its lines for that: seconds beside bytes look like bytes. Milliseconds beside
        seconds are converted.
        """,
        """
        Chart(lines: [Line("used", UsedBytes.Series), Line("waiting", WaitSeconds.Series)], …)      // DG5107
        Chart(lines: [Line("used", UsedBytes.Series), Line("limit", LimitBytes.Series)], …)
        """,
        Find)
    {
        Explains = ["DG5034"],
    };

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (stack, bundle) in context.Services)
        {
            foreach (var chart in bundle.Service.Signals.OfType<ChartSignal>().Where(chart => chart.Lines.Count > 1))
            {
                var scope = new Scope(stack, bundle.Service);
                var units = chart.Lines.Select(line => (line.Name, scope.Know(line.Values).Unit)).ToList();
                foreach (var (name, unit) in units.Skip(1))
                {
                    if (units[0].Unit is { } first && unit is { } other && (other.Dimension, other.Symbol, other.PerSecond) != (first.Dimension, first.Symbol, first.PerSecond))
                    {
                        context.Report(rule, chart.Location, $"{chart.Title} shows {units[0].Name} in {Words.Unit(first)} and {name} in {Words.Unit(other)}", "give each a chart of its own");
                    }
                }
            }
        }
    }
}
