namespace DashGen.PromQL;

/// <summary>Too many series.</summary>
internal static class TooManySeries
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1027",
        "too many series",
        "The bounds of its labels say how many series a result can have. More than a person can read make a panel useless, more"
            + " than some thousand make it slow, and an unbounded label makes the number grow for ever.",
        Wrong: "sum by (user_id) (rate(http_requests_total[5m]))",
        Right: "topk(10, sum by (user_id) (rate(http_requests_total[5m])))") { Run = Run };

    static void Run(CheckContext context)
    {
        var root = context.Root.Bare;
        var facts = context[root];
        if (facts.Type != ExprType.InstantVector || !facts.Labels.IsClosed || IsPicked(root))
        {
            return;
        }

        foreach (var (name, fact) in facts.Labels.Known)
        {
            if (fact is { Presence: not Presence.Never, Value: null, Schema: { Cardinality.IsBounded: false } })
            {
                context.Warning(context.Root, $"the label {name} has no bound on its values, so neither has the number of series", $"aggregate it away: sum without ({name}) (…)");
                return;
            }
        }

        if (facts.Series is { } series && series > context.Options.MaxSeries && context.Options.Use == ExpressionUse.Panel)
        {
            context.Warning(context.Root, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"this can be {series:N0} series"), $"aggregate, or pick: topk(10, …); {context.Options.MaxSeries} is the most asked for");
        }
    }

    // What picks a few series, or only those over a threshold, is bounded by what it picks.
    static bool IsPicked(Expr expr) => expr switch
    {
        Paren paren => IsPicked(paren.Inner),
        Aggregation { Op.SelectsSeries: true } => true,
        Binary { Op: var op, ReturnBool: false } when op.IsComparison() => true,
        Call { Function.KeepsName: true } call => call.Arguments.Any(IsPicked),
        _ => false,
    };
}
