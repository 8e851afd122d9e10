using DashGen.Prometheus;

namespace DashGen;

/// <summary>When an alert fires, and for what: an alert that holds at one tick fires once it has held for its time.</summary>
internal static class Firing
{
    /// <summary>The results that fire at each tick, evaluated as they are asked for; before the first one that matters, nothing does.</summary>
    public static IEnumerable<List<Point>> Of(Simulation simulation, int place, AlertingRule rule, TimeSpan tick, int ticks, int first = 0)
    {
        var since = new Dictionary<Tags, int>();
        for (var i = 0; i < ticks; i++)
        {
            if (i < first)
            {
                yield return [];
                continue;
            }

            var points = simulation.Evaluate(rule.Expr, i, place);
            if (points.Count == 0)
            {
                since.Clear();
                yield return points;
                continue;
            }

            var active = points.Select(point => point.Labels).ToHashSet();
            foreach (var gone in since.Keys.Where(labels => !active.Contains(labels)).ToList())
            {
                since.Remove(gone);
            }

            foreach (var labels in active)
            {
                since.TryAdd(labels, i);
            }

            yield return [.. points.Where(point => tick * (i - since[point.Labels]) >= rule.For)];
        }
    }
}
