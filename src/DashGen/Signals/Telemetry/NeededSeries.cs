using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

/// <summary>Series that alerts read and that are there from the start: a metric's, or those of them that a selection takes.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Values">What the selection asks of its labels; empty for all of its series.</param>
sealed record NeededSeries(Metric Metric, EquatableArray<LabelMatcher> Values)
{
    /// <summary>What alerts need of a service: each metric, and behind it what they select of it.</summary>
    /// <param name="service">The service.</param>
    /// <param name="alerts">Its alerts.</param>
    /// <param name="elsewhere">What alerts of other services read of it.</param>
    public static EquatableArray<NeededSeries> Of(Service service, EquatableArray<Alert> alerts, IEnumerable<Metric> elsewhere) =>
    [
        .. alerts.SelectMany(alert => alert.Metrics.Where(metric => !IsBeside(metric, alert))).Concat(elsewhere)
            .Where(metric => metric.ExistsFromStart)
            .GroupBy(metric => metric.ListedName)
            .SelectMany(read => Of(service.Metrics.FirstOrDefault(metric => metric.Name == read.Key) ?? read.First(), read)),
    ];

    /// <summary>A metric, and what is selected of it; a histogram and the counter of its observations are one, as a summary and its quantiles are.</summary>
    static IEnumerable<NeededSeries> Of(Metric metric, IEnumerable<Metric> selections) =>
        selections.Select(Asked).Where(values => !values.IsEmpty).Distinct().Select(values => new NeededSeries(metric, values)).Prepend(new(metric, []));

    /// <summary>As a definition's reader would write it: <c>memory_usage_bytes{type="heapUsed"}</c>.</summary>
    public string Name { get; } = Printer.Print(Select(Metric.Name, Values.AsSpan()));

    /// <summary>Whether they are a part of the metric's.</summary>
    public bool IsSelection => !Values.IsEmpty;

    /// <summary>What the selection asks: <c>type="heapUsed"</c>.</summary>
    public string Condition => Name[(Metric.Name.Length + 1)..^1];

    /// <summary>All of the metric's.</summary>
    public NeededSeries Whole => new(Metric, []);

    /// <summary>The series by which it is told that they are there.</summary>
    /// <param name="target">Selects series of a name of the service's targets.</param>
    public VectorSelector In(Func<string, VectorSelector> target)
    {
        var isOfQuantile = Metric.Kind == MetricKind.Summary && Values.Any(value => value.Name == LabelNumber.Quantile);
        var series = target(isOfQuantile ? Metric.Name : Metric.SeriesName);
        return series with { Matchers = [.. series.Matchers, .. Values] };
    }

    /// <summary>Whether an alert reads them: those of its signal's metrics that are selected so, or of the whole metric where nothing is.</summary>
    public bool IsReadBy(Alert alert) => alert.Metrics.Any(read => read.ListedName == Metric.ListedName && (Values.IsEmpty || Asked(read) == Values));

    /// <summary>Whether an alert may fire although they are gone: it asks for their absence, or for something else instead, or never for them.</summary>
    public bool MayBeGoneIn(Alert alert) => IsReadIn(alert.Expr)
        ? !IsNeededIn(alert.Expr)
        : !alert.Expr.Descendants().OfType<VectorSelector>().Any(selector => selector.Name?.Contains(':', StringComparison.Ordinal) == true);

    /// <summary>Whether an expression has no result without them.</summary>
    public bool IsNeededIn(Expr expr) => expr switch
    {
        VectorSelector selector => IsRead(selector),
        Binary { Op: BinaryOp.Or } or => IsNeededIn(or.Left) && IsNeededIn(or.Right),
        Binary { Op: BinaryOp.Unless } unless => IsNeededIn(unless.Left),
        Call { Function: var function } when function == Functions.Absent || function == Functions.AbsentOverTime => false,
        _ => expr.Children.Any(IsNeededIn),
    };

    bool IsReadIn(Expr expr) => expr.Descendants().OfType<VectorSelector>().Any(IsRead);

    /// <summary>Whether a selector takes no others than these.</summary>
    bool IsRead(VectorSelector selector) => Metric.Exposes(selector.Name ?? "") && Values.All(selector.Matchers.Contains);

    /// <summary>What a selection asks; not of which state, since all states of a set are told together.</summary>
    static EquatableArray<LabelMatcher> Asked(Metric metric) =>
        [.. metric.Matchers.Where(matcher => matcher.Op is MatchOp.Equal or MatchOp.Matches && metric.Selects(matcher.Name) && matcher.Name != metric.Schema.StateLabel)];

    /// <summary>Whether a panel shows a selection beside that of its alert, which does not need it.</summary>
    static bool IsBeside(Metric metric, Alert alert)
    {
        var selected = new NeededSeries(metric, Asked(metric));
        return selected.IsSelection && selected.Whole.IsReadIn(alert.Expr) && !selected.IsReadIn(alert.Expr);
    }
}
