namespace DashGen;

/// <summary>the windows of an objective do not fit.</summary>
static class ObjectiveWindows
{
    public static Rule Rule { get; } = new(
        "DG3051",
        DiagnosticSeverity.Error,
        "the windows of an objective do not fit",
        """
        A burn rate is seen in a long window and a short one. The short one needs a few samples, the long one must lie in the period, and
        what Prometheus no longer keeps cannot be counted. A factor below 1 would call someone while the budget burns slower than it may.
        """,
        """
        Retention = 15.Days, … Availability(…, over: 30.Days)      // DG3051: half of the period is gone
        Retention = 35.Days, … Availability(…, over: 30.Days)
        """,
        Find)
    {
        Explains = ["DG1023", "DG1040"],
    };

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (stack, bundle) in context.Services)
        {
            foreach (var objective in bundle.Service.Objectives.Where(objective => objective.Target.Value is > 0 and < 1))
            {
                foreach (var (problem, hint) in Problems(objective, bundle.Service.Scrape.Every, stack.Retention))
                {
                    context.Report(rule, objective.Location, $"{objective.AlertName}: {problem}", hint);
                }
            }
        }
    }

    /// <summary>What does not fit, the first of each row only.</summary>
    static IEnumerable<(string Problem, string Hint)> Problems(Objective objective, TimeSpan every, TimeSpan? retention)
    {
        if (objective.Period <= TimeSpan.Zero)
        {
            yield return ($"a period of {Words.Duration(objective.Period)} is none", "choose a longer period");
            yield break;
        }

        if (retention is { } kept && objective.Period > kept)
        {
            yield return ($"a period of {Words.Duration(objective.Period)} is longer than Prometheus keeps samples, {Words.Duration(kept)}", "choose a shorter period, or a longer retention");
        }

        foreach (var row in objective.Rows)
        {
            if (row.Long > objective.Period)
            {
                yield return ($"the window of {Words.Duration(row.Long)} is longer than the period of {Words.Duration(objective.Period)}", "choose a longer period");
            }
            else if (row.Short >= row.Long)
            {
                yield return ($"the short window of {Words.Duration(row.Short)} is not shorter than the long one of {Words.Duration(row.Long)}", "a twelfth of it is usual");
            }
            else if (row.Short < 4 * every)
            {
                yield return ($"the short window of {Words.Duration(row.Short)} holds fewer than four samples, one every {Words.Duration(every)}", "choose a longer period, or scrape more often");
            }
            else if (Math.Round(row.Factor(objective.Period), 3) < 0.93m)
            {
                yield return ($"the window of {Words.Duration(row.Long)} calls someone while the budget burns at {Words.Number((double)row.Factor(objective.Period))} of the allowed rate", "choose a larger share of the budget, or a shorter window");
            }
        }
    }
}
