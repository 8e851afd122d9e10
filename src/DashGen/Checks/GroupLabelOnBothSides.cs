namespace DashGen;

/// <summary>a group label is on one side of a ratio only.</summary>
static class GroupLabelOnBothSides
{
    public static Rule Rule { get; } = new(
        "DG3001",
        DiagnosticSeverity.Error,
        "a group label is on one side of a ratio only",
        """
        A ratio per label needs that label on both counters; on one side only, nothing would ever match and the alert could not
        fire.
        """,
        """
        Errors(DownstreamErrors, outOf: Requests, per: [Http.Route], …)      // DG3001: the errors have no route
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (stack, bundle) in context.Services)
        {
            var ofTarget = TargetLabels.Of(stack, bundle.Service);
            foreach (var signal in bundle.Service.Signals.OfType<RatioSignal>())
            {
                foreach (var label in signal.Per.Where(label => ofTarget.All(own => own.Name != label.Name)))
                {
                    foreach (var metric in signal.Metrics.Where(metric => !metric.Has(label.Name)))
                    {
                        context.Report(rule, signal.Location, $"the ratio is taken per {label.Name}, which {metric.Name} does not have", "group by a label of both counters");
                    }
                }
            }
        }
    }
}
