using DashGen.PromQL;

namespace DashGen;

static class ConditionExpansion
{
    public static Expansion Expand(ConditionSignal signal, Scope scope)
    {
        List<(HeldExpr Held, Compared Compared)> conditions = [.. signal.Conditions.Select(held => (held, Compared.Of(held.Expr)))];
        var unit = UnitOf(conditions.ConvertAll(one => one.Compared), scope);
        List<(Alert Alert, Limit Limit, Compared Compared)> alerts = conditions.ConvertAll(one => Alert(signal, scope, one.Held, one.Compared, unit));
        return new Expansion
        {
            Alerts = [.. alerts.Select(one => one.Alert)],
            Panels =
            [
                new Panel(
                    Looks.Trend(signal.Title, signal.Meaning, unit, Limits(compared => compared.IsAbove), Limits(compared => compared.IsBelow)) with
                    {
                        Min = alerts.Exists(one => one.Compared.Limit < 0 || one.Compared.Lines.Any(line => CustomScope.MayBeNegative(line.Expr))) ? null : 0,
                    },
                    [.. Queries(signal, scope, conditions)],
                    signal.Family,
                    signal.Location),
            ],
        };

        EquatableArray<Limit> Limits(Func<Compared, bool> are) => [.. alerts.Where(one => one.Compared.Limit is not null && are(one.Compared)).Select(one => one.Limit)];
    }

    static (Alert Alert, Limit Limit, Compared Compared) Alert(ConditionSignal signal, Scope scope, HeldExpr held, Compared compared, MetricUnit unit)
    {
        var facts = scope.Know(held.Expr);
        var relation = compared.Relation(unit);
        var limit = new Limit(held.Severity, compared.Limit ?? 0, held.Hold, relation);
        var quantity = new Quantity(scope.InRules(compared.Quantity), unit, scope.Keys(facts), Words.TitleWithin(signal.Title));
        var alert = scope.Alert(signal, limit, scope.InRules(held.Expr), quantity, relation, Notes(signal, held, compared, relation)) with
        {
            Labels = facts.Labels(),
            Metrics = signal.Read(scope.Service),
        };
        return (alert, limit, compared);
    }

    static MetricUnit UnitOf(List<Compared> all, Scope scope) => CustomScope.Shown(
        scope.Know(all[0].Quantity).Unit ?? all[0].Unit ?? new MetricUnit(Dimension.Count), all.Max(compared => compared.Limit));

    /// <summary>A line for each that is compared. Where it is another at each severity, their names say which.</summary>
    static IEnumerable<Query> Queries(ConditionSignal signal, Scope scope, List<(HeldExpr Held, Compared Compared)> conditions)
    {
        var lines = conditions.SelectMany(one => one.Compared.Lines.Select(line => (one.Held.Severity, line.Name, Facts: scope.Know(line.Expr), Expr: scope.InPanels(AtAnyZoom(line.Expr)))))
            .DistinctBy(line => line.Expr).ToList();
        foreach (var line in lines)
        {
            List<string> words = [scope.Keys(line.Facts).Legend(line.Name.Length > 0 && lines.Count > 1 ? "" : signal.Title), line.Name];
            if (lines.Exists(other => other.Name == line.Name && other.Severity != line.Severity))
            {
                words.Add($"({line.Severity.Name})");
            }

            yield return new Query(line.Expr, string.Join(' ', words.Where(word => word.Length > 0)), line.Facts.Labels());
        }
    }

    /// <summary>The rates of a rule over the interval that fits the panel, so that no sample falls between two points.</summary>
    static Expr AtAnyZoom(Expr expr) => expr.Rewrite(node =>
        node is Call { Function: var function, Arguments: [MatrixSelector { Range: DurationLiteral } matrix] } call && function == Functions.Rate
            ? call with { Arguments = [matrix with { Range = RangeDuration.RateInterval }] }
            : node);

    static RunbookNotes Notes(ConditionSignal signal, HeldExpr held, Compared compared, string relation) => new(
        signal.Meaning,
        compared.Word.Length == 0 ? "" : $"{Words.Capital(signal.Title)} must stay {relation}{(compared.IsPart ? ", and the rest of the condition must hold," : "")} for {Words.Duration(held.Hold)}.",
        signal.Checks.IsEmpty ? ["Look at the panel: since when, and which series?", "What was changed or deployed at that time?"] : signal.Checks);
}
