namespace DashGen;

/// <summary>an objective cannot be promised or alerted on.</summary>
static class ObjectiveTarget
{
    public static Rule Rule { get; } = new(
        "DG3005",
        DiagnosticSeverity.Error,
        "an objective cannot be promised or alerted on",
        """
        A target of 100 % leaves no budget, and one of 0 % promises nothing. A low target makes the burn-rate alerts dead: a row
        fires when the share of bad events is above factor * (1 - target), and no share is above 1.
        """,
        """
        Availability(…, target: 100.Percent, over: 30.Days)      // DG3005
        Availability(…, target: 99.9.Percent, over: 30.Days)
        """,
        Find)
    {
        Explains = ["DG1019"],
    };

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var objective in bundle.Service.Objectives)
            {
                if (objective.Target.Value is <= 0 or >= 1)
                {
                    context.Report(rule, objective.Location, $"a target of {objective.Target} is no objective", "it lies between 0 % and 100 %, both excluded");
                    continue;
                }

                var dead = objective.Rows.Where(row => row.Threshold(objective) >= 1).ToList();
                if (dead.Count > 0)
                {
                    context.Report(
                        rule,
                        objective.Location,
                        $"{objective.AlertName} can never fire in {(dead.Count == 1 ? "its row" : "its rows")} of {Words.List([.. dead.Select(row => Words.Duration(row.Long))])}: "
                        + $"it waits for a share of bad events above {Words.List([.. dead.Select(row => Words.Number(row.Threshold(objective)))])}",
                        objective.Target.Value < 0.01m ? $"did you mean {new Ratio(objective.Target.Value * 100)}?" : "raise the target, or shorten the period");
                }
            }
        }
    }
}
