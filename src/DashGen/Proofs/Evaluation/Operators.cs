using System.Diagnostics;
using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Operators between vectors and numbers.</summary>
internal static class Operators
{
    /// <summary>A vector and a number.</summary>
    public static List<Point> WithNumber(Binary binary, List<Point> points, double number, bool numberIsLeft)
    {
        var results = new List<Point>(points.Count);
        foreach (var point in points)
        {
            var (left, right) = numberIsLeft ? (number, point.Value) : (point.Value, number);
            if (Result(binary, left, right, point.Value) is { } value)
            {
                results.Add(point with { Value = value });
            }
        }

        return results;
    }

    /// <summary>Two vectors.</summary>
    public static List<Point> Join(Binary binary, List<Point> left, List<Point> right) => binary.Op switch
    {
        BinaryOp.And => [.. left.Where(Has(right, binary.Matching, wanted: true))],
        BinaryOp.Unless => [.. left.Where(Has(right, binary.Matching, wanted: false))],
        BinaryOp.Or => [.. left, .. right.Where(Has(left, binary.Matching, wanted: false))],
        _ => Pairs(binary, left, right),
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

    static List<Point> Pairs(Binary binary, List<Point> left, List<Point> right)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return [];
        }

        var matching = binary.Matching;
        var manyOnRight = matching?.Group == VectorGroup.Right;
        var (many, one) = manyOnRight ? (right, left) : (left, right);
        var byKey = new Dictionary<Tags, Point>();
        foreach (var point in one)
        {
            byKey[point.Labels.Compared(matching)] = point;
        }

        var results = new List<Point>();
        foreach (var point in many)
        {
            if (!byKey.TryGetValue(point.Labels.Compared(matching), out var other))
            {
                continue;
            }

            var (l, r) = manyOnRight ? (other.Value, point.Value) : (point.Value, other.Value);
            if (Result(binary, l, r, l) is { } value)
            {
                results.Add(new Point(ResultLabels(point.Labels, other.Labels, matching), value));
            }
        }

        return results;
    }

    static Tags ResultLabels(Tags many, Tags one, Matching? matching) => matching switch
    {
        null => many,
        { Group: VectorGroup.None } => many.Compared(matching),
        _ => new Tags(matching.Include.Aggregate(many.Map, (labels, include) =>
            one.Map.TryGetValue(include.Text, out var value) && value is not null
                ? labels.With(include.Text, value)
                : labels.Where(label => label.Name != include.Text).ToNameMap())),
    };

    static double? Result(Binary binary, double left, double right, double filtered) =>
        !binary.Op.IsComparison() || binary.ReturnBool ? Compute(binary.Op, left, right)
        : Holds(binary.Op, left, right) ? filtered
        : null;

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

    static Func<Point, bool> Has(List<Point> others, Matching? matching, bool wanted)
    {
        if (others.Count == 0)
        {
            return _ => !wanted;
        }

        var keys = others.Select(point => point.Labels.Compared(matching)).ToHashSet();
        return point => keys.Contains(point.Labels.Compared(matching)) == wanted;
    }
}
