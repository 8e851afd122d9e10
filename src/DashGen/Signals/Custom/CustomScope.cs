using DashGen.Grafana;
using DashGen.PromQL;

namespace DashGen;

/// <summary>An expression of one's own within its service and stack.</summary>
internal static class CustomScope
{
    /// <summary>The expression over the series that each service of the stack has, as rules ask for them.</summary>
    public static Expr InRules(this Scope scope, Expr expr) => scope.Narrow(expr, scope.Series, scope.Target, scope.SeriesOf);

    /// <summary>The expression over the series that the dashboard's variables choose.</summary>
    /// <remarks>One instance of all is not compared with all that another service has.</remarks>
    public static Expr InPanels(this Scope scope, Expr expr) =>
        scope.Narrow(expr, scope.IsOfAllInstances(expr) ? (metric, part) => scope.ShownOf(scope.Service, metric, metric.Name + part) : scope.Shown, scope.ShownTarget, scope.ShownOf);

    /// <summary>The same as Grafana shows it: a moment is milliseconds since 1970 there.</summary>
    public static Expr InPanels(this Scope scope, Expr expr, MetricUnit? unit) =>
        unit is { Dimension: Dimension.Timestamp, Scale: var scale } ? scope.InPanels(expr) * (1000 * scale) : scope.InPanels(expr);

    /// <summary>What is known of an expression over the service's own series.</summary>
    public static NodeFacts Know(this Scope scope, Expr expr) =>
        Analyzer.Know(scope.InRules(expr), new() { Metrics = scope.Metrics });

    /// <summary>The labels that results have.</summary>
    public static EquatableArray<LabelSchema> Labels(this NodeFacts facts) =>
    [
        .. facts.Labels.Known.Where(pair => pair.Value.Presence != Presence.Never && pair.Key != LabelMatcher.MetricName)
            .Select(pair => pair.Value switch
            {
                { Value: { } only } => new LabelSchema(pair.Key, new Cardinality(1)) { Values = [only] },
                var fact => fact.Schema is { } schema ? schema with { Name = pair.Key } : new LabelSchema(pair.Key, Cardinality.Unbounded),
            }),
    ];

    /// <summary>Those of them that tell one from the other within the service.</summary>
    public static EquatableArray<LabelSchema> Keys(this Scope scope, NodeFacts facts) =>
        [.. facts.Labels().Where(label => !scope.Kept.Contains(label) && label.Name != "job")];

    /// <summary>What values are shown as. Seconds that are spent in a second are a share, and what may be more than the whole is no share of it.</summary>
    /// <param name="unit">What they are.</param>
    /// <param name="expr">Where they come from: a time that grows by so much in a second is no share.</param>
    /// <param name="limit">The greatest that is expected; null where none is known.</param>
    public static MetricUnit Shown(MetricUnit unit, Expr expr, double? limit = null) => unit switch
    {
        { Dimension: Dimension.Time, PerSecond: true, Scale: 1 } when expr.Descendants().OfType<Call>().Any(call => call.Function == Functions.Deriv) => new MetricUnit(Dimension.Other) { Symbol = "s", PerSecond = true },
        { Dimension: Dimension.Time, PerSecond: true, Scale: 1 } => Shown(Ratio.Unit, expr, limit),
        { Dimension: Dimension.Ratio, Scale: 1 } when limit > 1 => new MetricUnit(Dimension.Count),
        _ => unit,
    };

    /// <summary>A panel whose axis begins at 0 where nothing can be less, and where nothing is as a rule.</summary>
    /// <param name="scope">The service.</param>
    /// <param name="look">The panel.</param>
    /// <param name="unit">What is shown.</param>
    /// <param name="shown">The lines.</param>
    /// <param name="least">The lowest limit on it; null where there is none.</param>
    public static TimeSeriesPanel FromZero(this Scope scope, TimeSeriesPanel look, MetricUnit unit, IEnumerable<Expr> shown, double? least = null) =>
        unit.Dimension == Dimension.Timestamp || least < 0 || shown.Any(IsDifference) ? look with { Min = null }
        : shown.SelectMany(expr => expr.Descendants().OfType<VectorSelector>()).Select(selector => scope.OwnerOf(selector).Metric).OfType<Metric>().Any(MayBeNegative)
            ? look with { Min = null, AxisSoftMin = SoftMin(unit) }
        : look with { Min = 0 };

    /// <summary>Where the axis of a gauge begins that may lie below 0: numbers of things seldom do, and of temperatures or frequencies 0 says nothing.</summary>
    public static double? SoftMin(MetricUnit unit) => unit.Dimension == Dimension.Other ? null : 0;

    /// <summary>Whether a gauge can lie below 0, as far as is known.</summary>
    static bool MayBeNegative(Metric metric) => metric.Schema is { Kind: MetricKind.Gauge, Minimum: null or < 0 };

    /// <summary>Whether it is a difference, a slope or a prediction, which lie on both sides of 0.</summary>
    static bool IsDifference(Expr expr) => expr.Descendants().Any(part =>
        part is Binary { Op: BinaryOp.Subtract } or Unary { Op: UnaryOp.Minus }
        || (part is Call { Function: var function } && (function == Functions.PredictLinear || function == Functions.Deriv || function == Functions.Delta || function == Functions.Idelta)));

    /// <summary>Whether the service's own instances are put together, and compared with what another service has.</summary>
    static bool IsOfAllInstances(this Scope scope, Expr expr)
    {
        return Reads(expr).Contains(false) && expr.Descendants().OfType<Aggregation>().Any(aggregation => SourceFinder.MergesInstances(aggregation) && Reads(aggregation).Contains(true));

        // Whether each selector is of the service itself.
        IEnumerable<bool> Reads(Expr part) =>
            part.Descendants().OfType<VectorSelector>().Select(selector => ReferenceEquals(scope.OwnerOf(selector).Owner, scope.Service));
    }

    static Expr Narrow(
        this Scope scope, Expr expr, Func<Metric, string, VectorSelector> ofMetric, Func<string, VectorSelector> ofTarget, Func<Service, Metric?, string, VectorSelector> ofOther) => expr.Rewrite(node =>
    {
        if (node is not VectorSelector { Name: { } name } selector)
        {
            return node;
        }

        var (owner, metric) = scope.OwnerOf(selector);
        if (metric is null && !ScrapeSeries.IsOne(name))
        {
            return node;
        }

        var narrowed = !ReferenceEquals(owner, scope.Service) ? ofOther(owner, metric, name)
            : metric is null ? ofTarget(name)
            : ofMetric(metric, name[metric.Name.Length..]);

        // What the definition says of a label counts more than what is added to every selector; what the reader of a dashboard chooses is chosen from it.
        // Where there is only one value, there is nothing to choose, and what is missing of it stays missing whatever was chosen.
        var stated = selector.Matchers.OfType<LabelMatcher>().ToLookup(matcher => matcher.Name);
        var added = narrowed.Matchers.OfType<LabelMatcher>().Where(matcher => !stated.Contains(matcher.Name) || (matcher.Value.StartsWith('$') && stated[matcher.Name].All(one => one.Op != MatchOp.Equal)));
        return selector with { Matchers = [.. added, .. selector.Matchers] };
    });
}
