using static DashGen.PromQL.Build;

namespace DashGen;

static class HealthExpansion
{
    public static Expansion Expand(HealthSignal signal, Scope scope)
    {
        var failing = Count(Equal(scope.Series(signal.Checks), signal.Failing.Code), scope.Keep(signal.Per.AsSpan()).Names());
        var quantity = new Quantity(failing, new MetricUnit(Dimension.Count), signal.Per, "instances with a failing health check");
        return new Expansion
        {
            Alerts = [.. signal.Limits.Select(limit => scope.Alert(signal, limit, failing, quantity, "above 0", HealthRunbook.Notes(signal, limit)))],
            Panels =
            [
                new Panel(
                    Looks.States(signal.Title, "What each health check says, the worst of all instances.", signal.States, bad: signal.Failing),
                    [new Query(WorstState.Of(scope.Shown(signal.Checks), signal.Failing, signal.Per), signal.Per.Legend("check"), signal.Per)],
                    signal.Family,
                    signal.Location),
            ],
        };
    }
}
