using DashGen.PromQL;
using DashGen.Prometheus;

namespace DashGen;

static class ConditionExpansion
{
    public static Expansion Expand(ConditionSignal signal, Scope scope)
    {
        List<StatedCondition> conditions = [.. signal.Conditions.Select(held => StatedCondition.Of(held, scope))];
        if (conditions.Count == 0)
        {
            // Whether there is one may be a matter of the stack.
            return Expansion.Empty;
        }

        if (conditions.Find(one => one.Compared.Limit is { } limit && !double.IsFinite(limit)) is { } endless)
        {
            throw new ArgumentException($"nothing can be compared with {Words.Number(endless.Limit.Value)}");
        }

        var unit = conditions[0].Unit;

        // What is beyond the limit of a part is no trouble yet, and dates have no limits that anybody could read.
        var ofPanel = conditions.Where(one => one.Compared is { Limit: not null, IsPart: false } && one.Unit == unit && unit.Dimension != Dimension.Timestamp).ToList();
        EquatableArray<Query> queries = [.. Queries(signal, scope, conditions, unit)];
        return new Expansion
        {
            Alerts = [.. conditions.Select(one => Alert(signal, scope, one))],
            Panels =
            [
                new Panel(
                    scope.FromZero(
                        Looks.Trend(
                            signal.Title,
                            $"Its alert means: {signal.Meaning}{(queries is [{ AtMost: { } few }] ? $" Shown are the {few} {(conditions[0].Compared.IsAbove ? "highest" : "lowest")}." : "")}",
                            unit,
                            above: [.. ofPanel.Where(one => one.Compared.IsAbove).Select(one => one.Limit)],
                            below: [.. ofPanel.Where(one => one.Compared.IsBelow).Select(one => one.Limit)]),
                        unit,
                        conditions.SelectMany(one => one.Compared.Lines).Select(line => line.Expr),
                        conditions.Min(one => one.Compared.Limit)),
                    queries,
                    signal.Family,
                    signal.Location),
            ],
        };
    }

    static Alert Alert(ConditionSignal signal, Scope scope, StatedCondition one)
    {
        var facts = scope.Know(one.Expr);
        var keys = scope.Keys(facts);
        var quantity = new Quantity(scope.InRules(one.Compared.Quantity), one.Unit, keys, Words.TitleWithin(signal.Title)) { IsPrediction = one.Compared.IsPrediction };
        var notes = new RunbookNotes(
            signal.Meaning,
            one.Relation.Length == 0 || one.Hold == TimeSpan.Zero ? ""
                : $"It fires once {signal.Title} has been {(one.Compared.IsPrediction ? $"expected to be {one.Relation}," : one.Relation)}{(one.Compared.IsPart ? ", and the rest of the condition has held," : "")} for {Words.Duration(one.Hold)}.",
            signal.Checks.IsEmpty ? ["Look at the panel: since when, and which series?", "What was changed or deployed at that time?"] : signal.Checks)
        {
            Condition = one.Relation.Length == 0 ? $"its condition holds{Alerting.ForOne(keys)}" : $"\"{signal.Title}\" is {one.Relation}{Alerting.ForOne(keys)}",
        };
        var alert = scope.Alert(signal, one.Limit, scope.InRules(one.Expr), quantity, one.Relation, notes) with { Labels = facts.Labels() };
        if (!one.Compared.IsAbsence)
        {
            return alert;
        }

        // What is not there has no value, and the 1 that stands for it says nothing.
        var (name, missing) = (scope.NameFor(signal.Family), $"{quantity.Subject} is missing");
        return alert with
        {
            Summary = GoTemplate.Text($"{name}: {missing}"),
            Description = GoTemplate.Text($"{Words.Capital(quantity.Subject)} of {name} is missing{(one.Hold > TimeSpan.Zero ? $", and has been for {Words.Duration(one.Hold)}" : "")}."),
            Runbook = alert.Runbook with { Condition = missing },
        };
    }

    /// <summary>A line for each that is compared. Where it is another at each severity, their names say which.</summary>
    static IEnumerable<Query> Queries(ConditionSignal signal, Scope scope, List<StatedCondition> conditions, MetricUnit unit)
    {
        // Rates over different ranges are compared for being different.
        var isOneRange = conditions.SelectMany(one => one.Compared.Lines).SelectMany(line => line.Expr.Descendants()).OfType<MatrixSelector>().Select(matrix => matrix.Range).Distinct().Count() <= 1;
        var lines = conditions.SelectMany(one => one.Compared.Lines.Select(line => (one.Limit.Severity, line.Name, line.IsBeside, Facts: scope.Know(line.Expr), Expr: isOneRange ? AtAnyZoom(line.Expr) : line.Expr)))
            .DistinctBy(line => line.Expr).Where(line => !line.IsBeside || line.Facts.Unit == unit).ToList();
        foreach (var line in lines)
        {
            var name = lines.Count > 1 ? line.Name : "";
            List<string> words = [scope.Keys(line.Facts).Legend(name.Length > 0 ? "" : signal.Title), name];
            if (lines.Exists(other => other.Name == line.Name && other.Severity != line.Severity))
            {
                words.Add($"({line.Severity.Name})");
            }

            var (shown, legend) = (scope.InPanels(line.Expr, line.Facts.Unit), string.Join(' ', words.Where(word => word.Length > 0)));
            yield return lines.Count == 1 && line.Facts.Series > Looks.MostLines && Worst(conditions, shown) is { } worst
                ? new Query(worst, legend, line.Facts.Labels()) { AtMost = Looks.Picked }
                : new Query(shown, legend, line.Facts.Labels());
        }
    }

    /// <summary>Of more series than anybody reads those that are nearest to the limit, or beyond it; null where that is on neither side.</summary>
    static Expr? Worst(List<StatedCondition> conditions, Expr all) =>
        conditions.TrueForAll(one => one.Compared.IsAbove) ? Build.TopK(Looks.Picked, all)
        : conditions.TrueForAll(one => one.Compared.IsBelow) ? Build.BottomK(Looks.Picked, all)
        : null;

    /// <summary>
    /// The rates of a rule over the interval that fits the panel, so that no sample falls between two points. A longer window than is usual
    /// was chosen for what happens rarely, which a short one would not show.
    /// </summary>
    static Expr AtAnyZoom(Expr expr) => expr.Rewrite(node =>
        node is Call { Function: var function, Arguments: [MatrixSelector { Range: DurationLiteral range } matrix] } call && function == Functions.Rate && range.Known <= Scope.Window
            ? call with { Arguments = [matrix with { Range = RangeDuration.RateInterval }] }
            : node);
}
