using System.Collections.Frozen;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Computes a value from all values that a group has at a tick, in the order of its series.</summary>
internal delegate double GroupFunction(List<double> values, double parameter);

/// <summary>Aggregations that need all values of a group at once, as Prometheus computes them, to the order of the operations.</summary>
internal static class GroupFunctions
{
    static readonly FrozenDictionary<AggregationOp, GroupFunction> ByOp = new Dictionary<AggregationOp, GroupFunction>
    {
        [Aggregations.StdVar] = (values, _) => Variance(values),
        [Aggregations.StdDev] = (values, _) => Math.Sqrt(Variance(values)),
        [Aggregations.Quantile] = Quantile,
    }.ToFrozenDictionary();

    /// <summary>The function of an aggregation; null for one that is not known here.</summary>
    public static GroupFunction? Find(AggregationOp op) => ByOp.GetValueOrDefault(op);

    /// <summary>The value that a share of the values does not exceed, between two of them where it falls there.</summary>
    /// <param name="values">The values, which are sorted by this; one at least.</param>
    /// <param name="share">0 to 1; anything else is beyond all values.</param>
    public static double Quantile(List<double> values, double share)
    {
        if (double.IsNaN(share) || share is < 0 or > 1)
        {
            return double.IsNaN(share) ? double.NaN : share < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        }

        values.Sort();
        var rank = share * (values.Count - 1);
        var lower = (int)Math.Floor(rank);
        var weight = rank - lower;
        return (values[lower] * (1 - weight)) + (values[Math.Min(values.Count - 1, lower + 1)] * weight);
    }

    static double Variance(List<double> values)
    {
        double mean = 0, squares = 0;
        for (var i = 0; i < values.Count; i++)
        {
            var apart = values[i] - mean;
            mean += apart / (i + 1);
            squares += apart * (values[i] - mean);
        }

        return squares / values.Count;
    }
}
