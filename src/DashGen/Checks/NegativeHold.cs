using DashGen.PromQL;

namespace DashGen;

/// <summary>a threshold must hold for no time at all.</summary>
static class NegativeHold
{
    public static Rule Rule { get; } = new(
        "DG4005",
        DiagnosticSeverity.Error,
        "a threshold must hold for no time at all",
        """
        A threshold that must hold for less than the time between two evaluations, or two scrapes, fires on a single sample, which no one can
        act on. Events that must never happen, burn rates, and conditions that look back over a range themselves are not concerned.
        """,
        """
        critical: 5.Percent.For(0.Seconds)      // DG4005
        critical: 5.Percent.For(5.Minutes)
        """,
        Find);

    const string Longer = "state how long the condition must last, at least a minute or two";

    static bool LooksBack(Signal signal) => signal switch
    {
        ViolationsSignal => true,
        ConditionSignal own => own.Conditions.All(condition => condition.Expr.Descendants().Any(part => part is MatrixSelector or Subquery)),
        _ => false,
    };

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            var lookingBack = bundle.Service.Signals.Where(LooksBack).Select(signal => signal.Location).ToHashSet();
            foreach (var alert in bundle.Alerts.Where(alert =>
                alert.Hold < TimeSpan.Zero || (alert.Hold == TimeSpan.Zero && alert.Family != Family.Objective && !lookingBack.Contains(alert.Location))))
            {
                context.Report(rule, alert.Location, $"{alert.Name} must hold for {Words.Duration(alert.Hold)}", Longer);
            }

            // Not before the second evaluation, and the second sample, does any of them make a difference.
            var step = bundle.Service.Scrape.Every > PrometheusFiles.Evaluation ? bundle.Service.Scrape.Every : PrometheusFiles.Evaluation;
            foreach (var alert in bundle.Alerts.Where(alert => alert.Hold > TimeSpan.Zero && alert.Hold < step && !lookingBack.Contains(alert.Location)))
            {
                context.Report(rule, alert.Location, $"{alert.Name} must hold for {Words.Duration(alert.Hold)}, and there is something new every {Words.Duration(step)} only", Longer);
            }
        }
    }
}
