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
        cannot fire. Add the metric to Metrics, or use one that is there.
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
            var listed = service.Metrics.Select(metric => metric.Name).ToHashSet();
            foreach (var uses in Unlisted(service).GroupBy(use => use.Name, use => use.Signal.Location))
            {
                var more = uses.Distinct().Count() - 1;
                context.Report(
                    rule,
                    uses.First(),
                    $"{uses.Key} is not among the metrics of {service.Name}{(more > 0 ? $"; {Words.Count(more, "more signal")} {(more == 1 ? "uses" : "use")} it" : "")}",
                    Elsewhere(stack, uses.Key) is { } other ? $"it is one of {other.Name}: a service is watched by its own metrics, so ask this there"
                        : Nearest.To(uses.Key, listed) is { } near ? $"add it to Metrics, or did you mean {near}?"
                        : "add it to Metrics");
            }
        }
    }

    /// <summary>Another service of the stack that lists a metric.</summary>
    static Service? Elsewhere(Stack stack, string metric) => stack.Services.FirstOrDefault(service => service.Metrics.Any(listed => listed.Name == metric));

    /// <summary>What signals use and their service does not list.</summary>
    internal static IEnumerable<(string Name, Signal Signal)> Unlisted(Service service) =>
        service.Signals.Concat(service.Objectives).SelectMany(signal => signal.Unlisted(service).Select(name => (name, signal)));
}
