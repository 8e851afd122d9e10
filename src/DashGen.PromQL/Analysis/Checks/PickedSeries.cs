namespace DashGen.PromQL;

/// <summary>Topk or sort where it flaps.</summary>
internal static class PickedSeries
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1022",
        "topk or sort where it flaps",
        "topk picks anew at every evaluation: in an alert the series that fires changes, in a recorded series there are gaps, "
            + "and over a range of time more than k lines appear. sort has no effect in a graph or a rule.",
        Wrong: "topk(5, rate(http_requests_total[5m])) > 10",
        Right: "rate(http_requests_total[5m]) > 10") { Run = Run };

    static void Run(CheckContext context)
    {
        if (context.Options.Use == ExpressionUse.Panel)
        {
            return;
        }

        // One that is picked so that many go with it may be any of them.
        var partners = context.All<Binary>().Where(binary => binary.Matching is { Group: not VectorGroup.None }).SelectMany(binary => new[] { binary.Left, binary.Right })
            .Where(side => ManyToOne.PicksOne(side) is not null).SelectMany(side => side.Descendants()).OfType<Aggregation>().ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var aggregation in context.All<Aggregation>())
        {
            if (aggregation.Op.SelectsSeries && !partners.Contains(aggregation))
            {
                context.Warning(aggregation, $"{aggregation.Op} picks other series at every evaluation", context.Options.Use == ExpressionUse.Alert ? "let every series over the threshold fire" : "record all, and pick in the panel");
            }
        }

        foreach (var call in context.All<Call>())
        {
            if (call.Function == Functions.Sort || call.Function == Functions.SortDesc || call.Function == Functions.SortByLabel || call.Function == Functions.SortByLabelDesc)
            {
                context.Warning(call, $"{call.Function} has no effect in a rule", "take it out");
            }
        }
    }
}
