using System.Globalization;

namespace DashGen;

/// <summary><c>histogram_quantile</c> over classic buckets.</summary>
internal static class BucketQuantile
{
    /// <summary>The quantile of each group of buckets that differ in <c>le</c> only.</summary>
    /// <param name="quantile">The quantile at each tick.</param>
    /// <param name="buckets">The buckets.</param>
    /// <param name="ticks">The ticks that are asked for.</param>
    public static List<Series> Of(double[] quantile, List<Series> buckets, Ticks ticks)
    {
        var groups = new Dictionary<Tags, List<(double Bound, Series Counts)>>();
        foreach (var bucket in buckets)
        {
            if (Bound(bucket) is { } bound)
            {
                var labels = bucket.Labels.Without("le");
                (groups.TryGetValue(labels, out var group) ? group : groups[labels] = []).Add((bound, bucket));
            }
        }

        var results = new List<Series>(groups.Count);
        foreach (var (labels, group) in groups)
        {
            group.Sort((one, other) => one.Bound.CompareTo(other.Bound));
            var there = new (double Bound, double Count)[group.Count];
            results.Add(new Series(labels, ticks.Map(tick =>
            {
                var count = 0;
                foreach (var (bound, counts) in group)
                {
                    if (counts.Has(tick))
                    {
                        there[count++] = (bound, counts.Values[tick]);
                    }
                }

                return count == 0 ? Stale.Marker : Of(quantile[tick], there.AsSpan(0, count));
            })));
        }

        return results;
    }

    static double? Bound(Series bucket) =>
        !bucket.Labels.Map.TryGetValue("le", out var le) ? null
        : le == "+Inf" ? double.PositiveInfinity
        : double.TryParse(le, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) ? bound : null;

    static double Of(double quantile, ReadOnlySpan<(double Bound, double Count)> buckets)
    {
        if (buckets.Length < 2 || !double.IsPositiveInfinity(buckets[^1].Bound) || buckets[^1].Count == 0)
        {
            return double.NaN;
        }

        var rank = quantile * buckets[^1].Count;
        var at = 0;
        while (at < buckets.Length && !(buckets[at].Count >= rank))
        {
            at++;
        }

        if (at >= buckets.Length - 1)
        {
            return buckets[^2].Bound;
        }

        if (at == 0)
        {
            return buckets[0].Bound <= 0 ? buckets[0].Bound : buckets[0].Bound * (rank / buckets[0].Count);
        }

        var (below, counted) = buckets[at - 1];
        return below + ((buckets[at].Bound - below) * ((rank - counted) / (buckets[at].Count - counted)));
    }
}
