using System.Diagnostics.CodeAnalysis;
using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// A gauge as it is, and where a scrape has failed as it was in one of those before: <c>x or last_over_time(x[45s])</c>. A scrape that fails
/// ends the series of its target, and what must hold for a while would begin anew with the next.
/// </summary>
/// <remarks>
/// Series of what is gone are there for a moment longer, which is short beside what the condition must hold. A sum would count them beside what
/// has taken their place, so what is added up is looked up only for targets that do not answer:
/// <c>x or last_over_time(x[45s]) and on (job, instance) up == 0</c>.
/// </remarks>
internal static class LastSample
{
    static readonly Matching OfTarget = Matching.On(TargetLabel.Job.Name, TargetLabel.Instance.Name);

    /// <summary>Whether an expression is one, and of which gauge.</summary>
    public static bool Is(Expr expr, [NotNullWhen(true)] out VectorSelector? gauge)
    {
        gauge = expr is Binary { Op: BinaryOp.Or, Left: VectorSelector now, Right: var other } && (other is Binary { Op: BinaryOp.And, Left: var ofDown } ? ofDown : other) is
            Call { Function: var function, Arguments: [MatrixSelector before] } && function == Functions.LastOverTime && before.Vector.Equals(now) ? now : null;
        return gauge is not null;
    }

    /// <summary>An expression and everything inside it, but for what is read only where a scrape has failed.</summary>
    public static IEnumerable<Expr> Parts(Expr expr)
    {
        var pending = new Stack<Expr>();
        pending.Push(expr);
        while (pending.TryPop(out var part))
        {
            if (Is(part, out var gauge))
            {
                part = gauge;
            }

            yield return part;
            for (var i = part.Children.Length - 1; i >= 0; i--)
            {
                pending.Push(part.Children[i]);
            }
        }
    }

    /// <summary>The gauges of a condition read so, where it must hold for so long that this does no harm.</summary>
    /// <param name="scope">The service.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="hold">How long it must hold.</param>
    public static Expr Bridged(this Scope scope, Expr condition, TimeSpan hold)
    {
        return Bridged(condition, isAdded: false);

        Expr Bridged(Expr expr, bool isAdded) => expr switch
        {
            MatrixSelector or Subquery => expr,
            Call { Function: var function } when function == Functions.Absent => expr,
            VectorSelector { Offset: null } gauge when scope.OwnerOf(gauge) is (var owner, { Kind: MetricKind.Gauge or MetricKind.StateGauge }) =>
                Window(owner.Scrape.Every, hold) is not { } window ? gauge
                : gauge.Or(isAdded ? Build.LastOverTime(gauge, window).And(Up(gauge).EqualTo(0), OfTarget) : Build.LastOverTime(gauge, window)),
            _ => expr.MapChildren(child => Bridged(child, isAdded || (expr is Aggregation sum && AddsUp(scope, sum)))),
        };

        VectorSelector Up(VectorSelector gauge) =>
            Build.Select("up", [.. gauge.Matchers.OfType<LabelMatcher>().Where(matcher => scope.Identity.Any(label => label.Name == matcher.Name))]);
    }

    /// <summary>How far back a gauge is looked up: past two failed scrapes, or past one where it need not hold for long. Null where that would be most of it.</summary>
    static TimeSpan? Window(TimeSpan scrape, TimeSpan hold) => hold >= scrape * 6 ? scrape * 3 : hold >= scrape * 4 ? scrape * 2 : null;

    /// <summary>Whether a sum or a mean makes one of several series.</summary>
    static bool AddsUp(Scope scope, Aggregation aggregation) => (aggregation.Op == Aggregations.Sum || aggregation.Op == Aggregations.Avg)
        && !(aggregation.Grouping is { IsWithout: false } by && IsKept(by, TargetLabel.Instance.Name)
            && aggregation.Descendants().OfType<VectorSelector>().All(selector => scope.OwnerOf(selector).Metric is not { } metric || metric.Labels.All(label => IsKept(by, label.Name) || IsFixed(selector, label.Name))));

    static bool IsKept(PromQL.Grouping by, string label) => by.Labels.Any(kept => kept.Text == label);

    static bool IsFixed(VectorSelector selector, string label) => selector.Matchers.OfType<LabelMatcher>().Any(matcher => matcher.Name == label && matcher.Op == MatchOp.Equal);
}
