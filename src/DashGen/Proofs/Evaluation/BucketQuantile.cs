using System.Globalization;

namespace DashGen;

/// <summary><c>histogram_quantile</c> over classic buckets.</summary>
internal static class BucketQuantile
{
    /// <summary>The quantile of each group of buckets that differ in <c>le</c> only.</summary>
    public static List<Point> Of(double quantile, List<Point> buckets) =>
    [
        .. buckets
            .Where(bucket => Bound(bucket) is not null)
            .GroupBy(bucket => bucket.Labels.Without("le"))
            .Select(group => new Point(group.Key, Of(quantile, [.. group.Select(bucket => (Bound(bucket) ?? 0, bucket.Value)).OrderBy(bucket => bucket.Item1)]))),
    ];

    static double? Bound(Point bucket) =>
        !bucket.Labels.Map.TryGetValue("le", out var le) ? null
        : le == "+Inf" ? double.PositiveInfinity
        : double.TryParse(le, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) ? bound : null;

    static double Of(double quantile, (double Bound, double Count)[] buckets)
    {
        if (buckets.Length < 2 || !double.IsPositiveInfinity(buckets[^1].Bound) || buckets[^1].Count == 0)
        {
            return double.NaN;
        }

        var rank = quantile * buckets[^1].Count;
        var at = Array.FindIndex(buckets, bucket => bucket.Count >= rank);
        if (at < 0 || at == buckets.Length - 1)
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
