using System.Diagnostics.CodeAnalysis;
using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// A gauge as it is, and where the scrape has failed as it was in one of those before:
/// <c>x or last_over_time(x[45s]) and on (job, instance) up == 0</c>. A scrape that fails ends the series of its target, and what must hold for a
/// while would begin anew with the next.
/// </summary>
/// <remarks>
/// Only of targets that do not answer, since what was there before would stand beside what has taken its place: a sum would count both, and a
/// join find two for one. What is gone with its target is there for a moment longer.
/// </remarks>
internal static class LastSample
{
    const string Up = "up";

    static readonly Matching OfTarget = Matching.On(TargetLabel.Job.Name, TargetLabel.Instance.Name);

    /// <summary>What asks whether a series is there, or for the sample itself and not for its value.</summary>
    static readonly EquatableArray<Function> AsIs = [Functions.Absent, Functions.Timestamp, Functions.StartTimestamp, Functions.Info];

    /// <summary>Whether an expression is one, and of which gauge.</summary>
    public static bool Is(Expr expr, [NotNullWhen(true)] out VectorSelector? gauge)
    {
        gauge = expr is Binary
        {
            Op: BinaryOp.Or,
            Left: VectorSelector now,
            Right: Binary
            {
                Op: BinaryOp.And,
                Left: Call { Function: var function, Arguments: [MatrixSelector before] },
                Right: Binary { Op: BinaryOp.Equal, Left: VectorSelector { Name: Up }, Right: NumberLiteral { Value: 0 } },
            },
        } && function == Functions.LastOverTime && before.Vector.Equals(now) ? now : null;
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
        return Read(condition);

        Expr Read(Expr expr) => expr switch
        {
            MatrixSelector or Subquery => expr,
            Call { Function: var function } when AsIs.Contains(function) => expr,
            VectorSelector { Offset: null } gauge when scope.OwnerOf(gauge) is (var owner, { } metric) && IsOfNow(metric, gauge) =>
                Window(owner.Scrape.Every, hold) is { } window ? gauge.Or(Build.LastOverTime(gauge, window).And(Target(gauge).EqualTo(0), OfTarget)) : gauge,
            _ => expr.MapChildren(Read),
        };

        VectorSelector Target(VectorSelector gauge) =>
            Build.Select(Up, [.. gauge.Matchers.OfType<LabelMatcher>().Where(matcher => scope.Identity.Any(label => label.Name == matcher.Name))]);
    }

    /// <summary>Whether a selector takes values that are told as they are now, and not what has been counted.</summary>
    static bool IsOfNow(Metric metric, VectorSelector selector) =>
        metric.Kind is MetricKind.Gauge or MetricKind.StateGauge or MetricKind.Info || (metric.Kind == MetricKind.Summary && selector.Name == metric.Name);

    /// <summary>How far back a gauge is looked up: past two failed scrapes, or past one where it need not hold for long. Null where that would be more than half of it.</summary>
    static TimeSpan? Window(TimeSpan scrape, TimeSpan hold) => hold >= scrape * 6 ? scrape * 3 : hold >= scrape * 4 ? scrape * 2 : null;
}
