using System.Diagnostics.CodeAnalysis;
using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// A gauge as it is, and where a scrape has failed as it was in one of those before: <c>x or last_over_time(x[45s])</c>. A scrape that fails
/// ends the series of its target, and what must hold for a while would begin anew with the next.
/// </summary>
internal static class LastSample
{
    /// <summary>The gauge, as far back as a window.</summary>
    public static Binary Of(VectorSelector gauge, RangeDuration window) => gauge.Or(Build.LastOverTime(gauge, window));

    /// <summary>Whether an expression is one, of which gauge and how far back.</summary>
    public static bool Is(Expr expr, [NotNullWhen(true)] out VectorSelector? gauge, [NotNullWhen(true)] out RangeDuration? window)
    {
        (gauge, window) = expr is Binary { Op: BinaryOp.Or, Left: VectorSelector now, Right: Call { Function: var function, Arguments: [MatrixSelector before] } } && function == Functions.LastOverTime && before.Vector.Equals(now)
            ? (now, before.Range)
            : (null, null);
        return gauge is not null;
    }

    /// <summary>The gauges of a condition read so, where that can do no harm.</summary>
    /// <remarks>
    /// Series of what is gone are there for a moment longer, which is short beside what the condition must hold. A sum would count them
    /// beside what has taken their place, so those are bridged only that add nothing up.
    /// </remarks>
    /// <param name="scope">The service.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="hold">How long it must hold.</param>
    public static Expr Bridged(this Scope scope, Expr condition, TimeSpan hold)
    {
        var window = scope.Service.Scrape.Every * 3;
        if (hold < window * 2)
        {
            return condition;
        }

        // One selector may stand in several places, each of which counts for itself.
        var apart = condition.Rewrite(node => node with { });
        var left = apart.Descendants().Where(part => part is MatrixSelector or Subquery || (part is Call { Function: var function } && function == Functions.Absent) || (part is Aggregation sum && AddsUp(scope, sum)))
            .SelectMany(part => part.Descendants()).ToHashSet<Expr>(ReferenceEqualityComparer.Instance);
        return apart.Rewrite(part => part is VectorSelector { Offset: null } selector && !left.Contains(selector) && IsGauge(scope, selector) ? Of(selector, window) : part);
    }

    static bool IsGauge(Scope scope, VectorSelector selector) => MetricOwner.Of(scope.Stack, scope.Service, selector).Metric is { Kind: MetricKind.Gauge or MetricKind.StateGauge };

    /// <summary>Whether a sum or a mean makes one of several series.</summary>
    static bool AddsUp(Scope scope, Aggregation aggregation) => (aggregation.Op == Aggregations.Sum || aggregation.Op == Aggregations.Avg)
        && !(aggregation.Grouping is { IsWithout: false } by && IsKept(by, TargetLabel.Instance.Name)
            && aggregation.Descendants().OfType<VectorSelector>().All(selector => MetricOwner.Of(scope.Stack, scope.Service, selector).Metric is not { } metric || metric.Labels.All(label => IsKept(by, label.Name) || IsFixed(selector, label.Name))));

    static bool IsKept(PromQL.Grouping by, string label) => by.Labels.Any(kept => kept.Text == label);

    static bool IsFixed(VectorSelector selector, string label) => selector.Matchers.OfType<LabelMatcher>().Any(matcher => matcher.Name == label && matcher.Op == MatchOp.Equal);
}
