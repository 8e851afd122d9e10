using DashGen.Prometheus;

namespace DashGen;

/// <summary>When an alert fires, and for what: an alert that holds at one tick fires once it has held for its time.</summary>
internal static class Firing
{
    /// <summary>The results of a rule, at the ticks at which they fire; before the first one that matters, nothing holds.</summary>
    public static List<Series> Of(Simulation simulation, int place, AlertingRule rule, Ticks ticks)
    {
        var hold = (int)Math.Ceiling(rule.For / simulation.Tick);
        return simulation.Evaluate(rule.Expr, place, ticks).ConvertAll(one => hold == 0 ? one : new Series(one.Labels, Held(one, hold, ticks), ticks.From));
    }

    /// <summary>The first tick at which a series has a value, or at which none has; null where there is no such tick.</summary>
    public static int? First(List<Series> all, Ticks ticks, bool fires)
    {
        for (var tick = ticks.From; tick < ticks.To; tick++)
        {
            if (IsAny(all, tick) == fires)
            {
                return tick;
            }
        }

        return null;
    }

    /// <summary>Whether any series has a value at a tick.</summary>
    public static bool IsAny(List<Series> all, int tick)
    {
        foreach (var one in all)
        {
            if (one.Has(tick))
            {
                return true;
            }
        }

        return false;
    }

    static double[] Held(Series series, int hold, Ticks ticks)
    {
        var held = -1;
        return ticks.Map(tick => (held = series.Has(tick) ? held + 1 : -1) >= hold ? series.Values[tick] : Stale.Marker);
    }
}
