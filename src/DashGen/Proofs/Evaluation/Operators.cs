using System.Diagnostics;
using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Operators between vectors and numbers.</summary>
/// <param name="columns">What makes the results.</param>
internal sealed class Operators(Columns columns)
{
    /// <summary>A vector and a number.</summary>
    public List<Column> WithNumber(Binary binary, List<Column> vector, Column number, bool numberIsLeft) => vector.ConvertAll(one => columns.Join(
        one.Labels, one, number, numberIsLeft ? (value, other) => Result(binary, other, value, value) : (value, other) => Result(binary, value, other, value)));

    /// <summary>Two vectors.</summary>
    public List<Column> Join(Binary binary, List<Column> left, List<Column> right) => binary.Op switch
    {
        BinaryOp.And => Where(left, right, binary.Matching, isWanted: true),
        BinaryOp.Unless => Where(left, right, binary.Matching, isWanted: false),
        BinaryOp.Or => columns.Merged([.. left, .. Where(right, left, binary.Matching, isWanted: false)]),
        _ => columns.Merged(Pairs(binary, left, right)),
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

    List<Column> Pairs(Binary binary, List<Column> left, List<Column> right)
    {
        var matching = binary.Matching;
        var manyOnRight = matching?.Group == VectorGroup.Right;
        var (many, one) = manyOnRight ? (right, left) : (left, right);
        var keys = one.ConvertAll(other => other.Labels.Compared(matching));
        var results = new List<Column>();
        foreach (var series in many)
        {
            var key = series.Labels.Compared(matching);
            for (var i = 0; i < one.Count; i++)
            {
                if (key.Equals(keys[i]))
                {
                    var (l, r) = manyOnRight ? (one[i], series) : (series, one[i]);
                    results.Add(columns.Join(ResultLabels(series.Labels, one[i].Labels, matching), l, r, (left, right) => Result(binary, left, right, left)));
                }
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
                : labels.Only(label => label != include.Text))),
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
    List<Column> Where(List<Column> all, List<Column> others, Matching? matching, bool isWanted)
    {
        var keys = others.ConvertAll(other => other.Labels.Compared(matching));
        var results = new List<Column>(all.Count);
        foreach (var one in all)
        {
            var key = one.Labels.Compared(matching);
            List<Column> matched = [.. others.Where((_, i) => key.Equals(keys[i]))];
            if (matched.Count > 0 || !isWanted)
            {
                results.Add(matched.Count == 0 ? one : columns.Where(one.Labels, one, matched, (value, isThere) => isThere == isWanted ? value : Stale.Marker));
            }
        }

        return results;
    }
}
