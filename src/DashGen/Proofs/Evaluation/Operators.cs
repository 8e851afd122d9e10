using System.Diagnostics;
using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Operators between vectors and numbers.</summary>
internal static class Operators
{
    /// <summary>A vector and a number.</summary>
    public static List<Series> WithNumber(Binary binary, List<Series> vector, double[] number, bool numberIsLeft, Ticks ticks) =>
        vector.ConvertAll(one => new Series(one.Labels, ticks.Map(tick =>
            !one.Has(tick) ? Stale.Marker
            : numberIsLeft ? Result(binary, number[tick], one.Values[tick], one.Values[tick])
            : Result(binary, one.Values[tick], number[tick], one.Values[tick]))));

    /// <summary>Two vectors.</summary>
    public static List<Series> Join(Binary binary, List<Series> left, List<Series> right, Ticks ticks) => binary.Op switch
    {
        BinaryOp.And => Where(left, right, binary.Matching, ticks, isWanted: true),
        BinaryOp.Unless => Where(left, right, binary.Matching, ticks, isWanted: false),
        BinaryOp.Or => Series.Merged([.. left, .. Where(right, left, binary.Matching, ticks, isWanted: false)], ticks),
        _ => Series.Merged(Pairs(binary, left, right, ticks), ticks),
    };

    /// <summary>Two numbers; a comparison is 1 or 0.</summary>
    public static double Compute(BinaryOp op, double left, double right) => op switch
    {
        BinaryOp.Add => left + right,
        BinaryOp.Subtract => left - right,
        BinaryOp.Multiply => left * right,
        BinaryOp.Divide => left / right,
        BinaryOp.Modulo => left % right,
        BinaryOp.Power => Math.Pow(left, right),
        _ => Holds(op, left, right) ? 1 : 0,
    };

    static List<Series> Pairs(Binary binary, List<Series> left, List<Series> right, Ticks ticks)
    {
        var matching = binary.Matching;
        var manyOnRight = matching?.Group == VectorGroup.Right;
        var (many, one) = manyOnRight ? (right, left) : (left, right);
        var results = new List<Series>();
        foreach (var series in many)
        {
            var key = series.Labels.Compared(matching);
            foreach (var other in one)
            {
                if (!key.Equals(other.Labels.Compared(matching)))
                {
                    continue;
                }

                var (l, r) = manyOnRight ? (other.Values, series.Values) : (series.Values, other.Values);
                results.Add(new Series(ResultLabels(series.Labels, other.Labels, matching), ticks.Map(tick =>
                    Stale.Is(l[tick]) || Stale.Is(r[tick]) ? Stale.Marker : Result(binary, l[tick], r[tick], l[tick]))));
            }
        }

        return results;
    }

    static Tags ResultLabels(Tags many, Tags one, Matching? matching) => matching switch
    {
        null => many,
        { Group: VectorGroup.None } => many.Compared(matching),
        { Include.IsEmpty: true } => many,
        _ => new Tags(matching.Include.Aggregate(many.Map, (labels, include) =>
            one.Map.TryGetValue(include.Text, out var value) && value is not null
                ? labels.With(include.Text, value)
                : labels.Where(label => label.Name != include.Text).ToNameMap())),
    };

    static double Result(Binary binary, double left, double right, double filtered) =>
        !binary.Op.IsComparison() || binary.ReturnBool ? Compute(binary.Op, left, right)
        : Holds(binary.Op, left, right) ? filtered
        : Stale.Marker;

    static bool Holds(BinaryOp op, double left, double right) => op switch
    {
        BinaryOp.Equal => left == right,
        BinaryOp.NotEqual => left != right,
        BinaryOp.Greater => left > right,
        BinaryOp.Less => left < right,
        BinaryOp.GreaterOrEqual => left >= right,
        BinaryOp.LessOrEqual => left <= right,
        _ => throw new UnreachableException(),
    };

    /// <summary>What is left of series at the ticks at which another that they match is there, or is not.</summary>
    static List<Series> Where(List<Series> all, List<Series> others, Matching? matching, Ticks ticks, bool isWanted)
    {
        var results = new List<Series>(all.Count);
        foreach (var one in all)
        {
            var key = one.Labels.Compared(matching);
            var matched = others.FindAll(other => key.Equals(other.Labels.Compared(matching)));
            if (matched.Count > 0 || !isWanted)
            {
                results.Add(matched.Count == 0 ? one : new Series(one.Labels, ticks.Map(tick => matched.Exists(other => other.Has(tick)) == isWanted ? one.Values[tick] : Stale.Marker)));
            }
        }

        return results;
    }
}
