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
            foreach (var signal in stack.Retention is null ? [] : bundle.Service.Signals)
            {
                var back = Read(signal, new Scope(stack, bundle.Service)).Select(expr => Rulebook.Reach(Bridges.Without(expr), _ => TimeSpan.Zero)).DefaultIfEmpty().Max();
                if (back > stack.Retention)
                {
                    context.Report(
                        rule,
                        signal.Location,
                        $"{signal.Called} looks back {Words.Duration(back)}, and Prometheus keeps samples for {Words.Duration(stack.Retention.Value)}",
                        "look back less far, or choose a longer retention");
                }
            }
        }
    }

    /// <summary>All that is evaluated for a signal.</summary>
    static IEnumerable<Expr> Read(Signal signal, Scope scope)
    {
        var expansion = signal.Expand(scope);
        return signal.Exprs.Concat(expansion.Recordings.Select(recording => recording.Expr)).Concat(expansion.Alerts.Select(alert => alert.Expr)).Concat(expansion.Panels.SelectMany(panel => panel.Queries).Select(query => query.Expr));
    }
}
