using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// Scripts of a process that starts and says 0 of what it has not done yet, for an alert that knows what it said before. It starts so late
/// that 0 is too long ago; what counts is not, for as long as it may be ago, and is then.
/// </summary>
static class StartScripts
{
    /// <summary>One script for each gauge of which an alert knows what it was, with what plays it; none where it would take too long.</summary>
    /// <param name="rule">The alert.</param>
    /// <param name="sources">What it reads.</param>
    /// <param name="regime">What they do.</param>
    /// <param name="patience">For how many ticks a process may have run before.</param>
    /// <param name="at">Plays scripts at a clock.</param>
    public static IEnumerable<(Rehearsal Rehearsal, Script Script)> Of(AlertingRule rule, EquatableArray<Source> sources, Regime regime, int patience, Func<Clock, Rehearsal> at)
    {
        foreach (var compared in rule.Expr.Descendants().OfType<Binary>())
        {
            if (compared is { Op: BinaryOp.Greater or BinaryOp.GreaterOrEqual, Right.Bare: NumberLiteral limit } && Known(compared.Left) is var (gauges, window)
                && Script(gauges, window, limit.Value) is { } found)
            {
                yield return found;
            }
        }

        (Rehearsal, Script)? Script(HashSet<string?> gauges, TimeSpan window, double limit)
        {
            var rehearsal = at(Clock.Coarse(window, rule.For));
            var clock = rehearsal.Clock;
            var late = limit / clock.Tick.TotalSeconds;
            if (late > patience)
            {
                return null;
            }

            var usual = new Phase(Saying(Level.OfAge(0, clock.Tick)), (int)late + 2);
            var silent = new Phase(Saying(Level.Of(0)), (int)Math.Min(late, window / clock.Tick), ProofKind.Forgotten);
            return silent.Ticks > clock.Hold && rehearsal.FirstFiring([usual, silent with { Ticks = silent.Ticks + clock.Enough }], rule) is { } first
                ? (rehearsal, new Script([usual, silent, silent with { Ticks = first + 2 - usual.Ticks - silent.Ticks, Shows = ProofKind.JustAbove }]))
                : null;

            EquatableArray<Level> Saying(Level moment) => [.. sources.Select((source, i) => !source.IsDecoy && gauges.Contains(source.Schema.Name) ? moment : regime.Strong[i])];
        }
    }

    /// <summary>The gauges of which an expression knows what they were, and for how long; null where it does of none.</summary>
    static (HashSet<string?> Gauges, TimeSpan Window)? Known(Expr expr)
    {
        foreach (var part in expr.Descendants())
        {
            if (LastTime.Is(part, out var last, out var window))
            {
                return ([.. last.Descendants().OfType<VectorSelector>().Select(selector => selector.Name)], window);
            }
        }

        return null;
    }
}
