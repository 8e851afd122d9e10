using System.Globalization;

namespace DashGen;

/// <summary><c>histogram_quantile</c> over classic buckets.</summary>
/// <param name="columns">What makes the results.</param>
internal sealed class BucketQuantile(Columns columns)
{
    /// <summary>The quantile of each group of buckets that differ in <c>le</c> only.</summary>
    /// <param name="quantile">The quantile.</param>
    /// <param name="buckets">The buckets.</param>
    public List<Column> Of(Column quantile, List<Column> buckets) =>
    [
        .. buckets.Select(bucket => (Bound: Bound(bucket), Counts: bucket)).Where(bucket => bucket.Bound is not null)
            .GroupBy(bucket => bucket.Counts.Labels.Without("le"), bucket => (Bound: bucket.Bound ?? 0, bucket.Counts))
            .Select(group => Of(group.Key, quantile, [.. group.OrderBy(bucket => bucket.Bound)])),
    ];

    Column Of(Tags labels, Column quantile, List<(double Bound, Column Counts)> buckets)
    {
        var counts = buckets.ConvertAll(bucket => bucket.Counts);
        var all = new double[counts.Count][];
        var there = new (double Bound, double Count)[counts.Count];
        return columns.New(labels, (values, ticks) =>
        {
            var quantiles = quantile.Over(ticks);
            Columns.Over(counts, ticks, all);
            for (var tick = ticks.From; tick < ticks.To; tick++)
            {
                var count = 0;
                for (var i = 0; i < all.Length; i++)
                {
                    if (!Stale.Is(all[i][tick]))
                    {
                        there[count++] = (buckets[i].Bound, all[i][tick]);
                    }
                }

                values[tick] = count == 0 ? Stale.Marker : Of(quantiles[tick], there.AsSpan(0, count));
            }
        });
    }

    static double? Bound(Column bucket) =>
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
