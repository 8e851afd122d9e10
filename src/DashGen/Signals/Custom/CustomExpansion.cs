using DashGen.PromQL;

namespace DashGen;

static class CustomExpansion
{
    public static Expansion Expand(CustomSignal signal, Scope scope)
    {
        var compared = signal.Severity is null ? new Compared(signal.Expr) : Compared.Of(signal.Expr);
        var facts = Facts(scope, compared.Quantity);
        var labels = Labels(facts);
        var unit = Shown(facts.Unit ?? compared.Unit ?? new MetricUnit(Dimension.Count), compared.Limit);
        var relation = compared.Relation(unit);
        EquatableArray<LabelSchema> keys = [.. labels.Where(label => !scope.Kept.Contains(label) && label.Name != "job")];
        EquatableArray<Alert> alerts = [];
        EquatableArray<Limit> above = [], below = [];
        if (signal.Severity is { } severity)
        {
            var limit = new Limit(severity, compared.Limit ?? 0, signal.Hold, relation);
            var quantity = new Quantity(scope.InRules(compared.Quantity), unit, keys, signal.Title);
            alerts = [scope.Alert(signal, limit, scope.InRules(signal.Expr), quantity, relation, Notes(signal, relation)) with
            {
                Labels = labels,
                Metrics = signal.Read(scope.Service),
            }];
            above = compared.IsAbove ? [limit] : [];
            below = compared.IsBelow ? [limit] : [];
        }

        return new Expansion
        {
            Alerts = alerts,
            Panels =
            [
                new Panel(
                    Looks.Trend(signal.Title, signal.Help, unit, above, below) with { Min = MayBeNegative(compared) ? null : 0 },
                    [new Query(scope.InPanels(signal.Severity is null ? compared.Quantity : AtAnyZoom(compared.Quantity)), keys.Legend(signal.Title), labels)],
                    signal.Family,
                    signal.Location),
            ],
        };
    }

    /// <summary>The rates of a rule over the interval that fits the panel, so that no sample falls between two points.</summary>
    static Expr AtAnyZoom(Expr expr) => expr.Rewrite(node =>
        node is Call { Function: var function, Arguments: [MatrixSelector { Range: DurationLiteral } matrix] } call && function == Functions.Rate
            ? call with { Arguments = [matrix with { Range = RangeDuration.RateInterval }] }
            : node);

    /// <summary>What the values are shown as. Seconds a second are a share, and what may be more than the whole is no share of it.</summary>
    static MetricUnit Shown(MetricUnit unit, double? limit) => unit switch
    {
        { Dimension: Dimension.Time, PerSecond: true, Scale: 1 } => Shown(Ratio.Unit, limit),
        { Dimension: Dimension.Ratio } when limit * unit.Scale > 1 => new MetricUnit(Dimension.Count),
        _ => unit,
    };

    /// <summary>Whether what is shown can lie below 0: a difference, a slope or a prediction.</summary>
    static bool MayBeNegative(Compared compared) => compared.Limit < 0 || compared.Quantity.Descendants().Any(part =>
        part is Binary { Op: BinaryOp.Subtract } or Unary { Op: UnaryOp.Minus }
        || (part is Call { Function: var function } && (function == Functions.PredictLinear || function == Functions.Deriv || function == Functions.Delta || function == Functions.Idelta)));

    static NodeFacts Facts(Scope scope, Expr expr) =>
        Analyzer.Know(scope.InRules(expr), new() { Metrics = new MetricIndex(ServiceSchemas.Of(scope.Stack, scope.Service)) });

    static EquatableArray<LabelSchema> Labels(NodeFacts facts) =>
    [
        .. facts.Labels.Known.Where(pair => pair.Value.Presence != Presence.Never && pair.Key != LabelMatcher.MetricName)
            .Select(pair => pair.Value switch
            {
                { Value: { } only } => new LabelSchema(pair.Key, new Cardinality(1)) { Values = [only] },
                var fact => fact.Schema ?? new LabelSchema(pair.Key, Cardinality.Unbounded),
            }),
    ];

    static RunbookNotes Notes(CustomSignal signal, string relation) => new(
        signal.Help,
        $"The alert fires when {signal.Title} is {relation}{(signal.Hold > TimeSpan.Zero ? $" for {Words.Duration(signal.Hold)}" : "")}.",
        signal.Checks.IsEmpty ? ["Look at the panel: since when, and which series?", "What was changed or deployed at that time?"] : signal.Checks);
}
