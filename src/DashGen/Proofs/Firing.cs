using DashGen.Prometheus;

namespace DashGen;

/// <summary>When an alert fires, and for what: an alert that holds at one tick fires once it has held for its time.</summary>
internal static class Firing
{
    /// <summary>How many ticks are evaluated at first; whoever asks on gets ever more at once.</summary>
    const int Few = 16;

    /// <summary>The results of a rule, at the ticks at which they fire; before the first one that matters, nothing holds.</summary>
    public static List<Series> Of(Simulation simulation, int place, AlertingRule rule, Ticks ticks)
    {
        var hold = Hold(simulation, rule);
        return simulation.Evaluate(rule.Expr, place, ticks).ConvertAll(one => hold == 0 ? one : one with { Values = Held(one.Values, hold, ticks) });
    }

    /// <summary>Whether a rule fires at each of some ticks. No more of them are evaluated than are asked for, and some in advance.</summary>
    public static IEnumerable<bool> Each(Simulation simulation, int place, AlertingRule rule, Ticks ticks)
    {
        var hold = Hold(simulation, rule);
        var columns = simulation.Results(rule.Expr, place);
        var all = new double[columns.Count][];
        var held = new int[columns.Count];
        var known = ticks.From;
        for (var tick = ticks.From; tick < ticks.To; tick++)
        {
            if (tick == known)
            {
                known = Math.Min(ticks.To, known + Math.Max(Few, known - ticks.From));
                Columns.Over(columns, ticks with { To = known }, all);
            }

            var fires = false;
            for (var i = 0; i < all.Length; i++)
            {
                held[i] = Stale.Is(all[i][tick]) ? 0 : held[i] + 1;
                fires |= held[i] > hold;
            }

            yield return fires;
        }
    }

    static int Hold(Simulation simulation, AlertingRule rule) => (int)Math.Ceiling(rule.For / simulation.Tick);

    static double[] Held(double[] values, int hold, Ticks ticks)
    {
        var results = new double[ticks.To];
        var held = 0;
        for (var tick = ticks.From; tick < ticks.To; tick++)
        {
            held = Stale.Is(values[tick]) ? 0 : held + 1;
            results[tick] = held > hold ? values[tick] : Stale.Marker;
        }

        return results;
    }
}
