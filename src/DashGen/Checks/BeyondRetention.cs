using DashGen.PromQL;

namespace DashGen;

/// <summary>an expression looks back further than samples are kept.</summary>
static class BeyondRetention
{
    public static Rule Rule { get; } = new(
        "DG3010",
        DiagnosticSeverity.Error,
        "an expression looks back further than samples are kept",
        """
        What Prometheus no longer keeps is as if it had never been: an alert on it can never fire, and a panel of it is empty. Look back
        less far, or keep samples for longer.
        """,
        """
        Retention = 15.Days, … Queue.Series - Queue.Series.Offset(30.Days) > 5      // DG3010
        Retention = 15.Days, … Queue.Series - Queue.Series.Offset(7.Days) > 5
        """,
        Find)
    {
        Explains = ["DG1040"],
    };

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (stack, bundle) in context.Services)
        {
            if (stack.Retention is not { } kept)
            {
                continue;
            }

            var evaluated = Evaluated(bundle).ToLookup(one => one.Of, one => one.Expr);
            foreach (var signal in bundle.Service.Signals)
            {
                var back = signal.Exprs.Concat(evaluated[signal.Location]).Select(expr => Rulebook.Reach(Bridges.Without(expr), _ => TimeSpan.Zero)).DefaultIfEmpty().Max();
                if (back > kept)
                {
                    context.Report(
                        rule,
                        signal.Location,
                        $"{signal.Called} looks back {Words.Duration(back)}, and Prometheus keeps samples for {Words.Duration(kept)}",
                        "look back less far, or choose a longer retention");
                }
            }
        }
    }

    /// <summary>All that is evaluated for a service, by where it is defined.</summary>
    static IEnumerable<(SourceLocation Of, Expr Expr)> Evaluated(ServiceBundle bundle) =>
        bundle.Recordings.Select(recording => (recording.Location, recording.Expr))
            .Concat(bundle.Alerts.Select(alert => (alert.Location, alert.Expr)))
            .Concat(bundle.Panels.SelectMany(panel => panel.Queries.Select(query => (panel.Location, query.Expr))));
}
