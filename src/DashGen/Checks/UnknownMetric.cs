using DashGen.PromQL;

namespace DashGen;

/// <summary>a metric is used that the service does not list.</summary>
static class UnknownMetric
{
    public static Rule Rule { get; } = new(
        "DG2004",
        DiagnosticSeverity.Error,
        "a metric is used that the service does not list",
        """
        A service lists all that it exposes. A signal or objective on any other metric would make an empty panel and an alert that
        cannot fire. Add the metric to Metrics, or use one that is there. A ready-made signal watches its own service; expressions
        (Condition, Chart, When) may read what another service of the stack lists.
        """,
        """
        Metrics = [Requests], Signals = [Latency(Duration, …)]      // DG2004
        Metrics = [Requests, Duration], Signals = [Latency(Duration, …)]
        """,
        Find)
    {
        Explains = ["DG1001", "DG4004"],
    };

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (stack, bundle) in context.Services)
        {
            var service = bundle.Service;
            foreach (var uses in Unlisted(stack, service).GroupBy(use => use.Series.Name ?? ""))
            {
                var more = uses.Select(use => use.Signal.Location).Distinct().Count() - 1;
                var (series, signal) = uses.First();

                // One that states the job of another service asks that one; one that does not asks here, whoever else lists it.
                var whose = MetricOwner.Of(stack, service, series) is (var owner, null) ? owner : service;
                context.Report(
                    rule,
                    signal.Location,
                    $"{uses.Key} is not among the metrics of {whose.Name}{(more > 0 ? $"; {Words.Count(more, "more signal")} {(more == 1 ? "uses" : "use")} it" : "")}",
                    MetricOwner.Listing(stack, series) switch
                    {
                        [] => Nearest.To(uses.Key, whose.Metrics.Select(metric => metric.Name)) is { } near ? $"add it to Metrics, or did you mean {near}?" : "add it to Metrics",
                        [var only] => $"it is one of {only.Name}: ask this there, or in an expression that reads both",
                        var several => $"it is one of {Words.List([.. several.Select(other => other.Name)])}: ask this there, or say which one is meant, as in [TargetLabel.Job.Is(\"{several[0].Name}\")]",
                    });
            }
        }
    }

    /// <summary>What signals use and their service, or whose they say it is, does not list.</summary>
    internal static IEnumerable<(VectorSelector Series, Signal Signal)> Unlisted(Stack stack, Service service) =>
        service.Signals.Concat(service.Objectives).SelectMany(signal => signal.Unlisted(stack, service).Select(series => (series, signal)));
}
