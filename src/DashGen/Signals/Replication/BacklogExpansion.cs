using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

static class BacklogExpansion
{
    static readonly EquatableArray<LabelSchema> Per = [((GroupLabel<NoLabels>)TargetLabel.Instance).Schema];

    public static Expansion Expand(BacklogSignal signal, Scope scope)
    {
        var labels = scope.Keep(Per.AsSpan());
        var quantity = new Quantity(Difference(metric => scope.Series(metric)), signal.Ahead.Unit, Per, signal.Subject ?? "backlog of entries that are committed and not applied");
        return new Expansion
        {
            Alerts = scope.Compare(signal, quantity, signal.Limits, limit => BacklogRunbook.Notes(signal, limit)),
            Panels =
            [
                new Panel(
                    Looks.Trend(signal.Title, signal.Subject is { } subject ? $"{Words.Capital(subject)}, by instance." : "Entries that are committed and not yet applied, by node.", signal.Ahead.Unit, signal.Limits),
                    [new Query(Difference(metric => scope.Shown(metric)), "{{instance}}", labels)],
                    signal.Family,
                    signal.Location),
            ],
        };

        Expr Difference(Func<Metric, VectorSelector> select) => Max(Pairs.Difference(signal.Ahead, signal.Behind, select), labels.Names());
    }
}
