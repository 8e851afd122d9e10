using System.Diagnostics;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Operators between vectors and numbers.</summary>
/// <param name="columns">What makes the results.</param>
internal sealed class Operators(Columns columns)
{
    /// <summary>Where an operator makes Prometheus refuse its whole rule, because a series has several partners; operators that never do are not here.</summary>
    public Dictionary<Expr, Column> Refused { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>A vector and a number that is the same at every tick.</summary>
    public List<Column> WithNumber(Binary binary, List<Column> vector, double number, bool numberIsLeft)
    {
        var result = OfValueAndNumber(binary, numberIsLeft);
        return vector.ConvertAll(one => columns.Join(one, number, result));
    }

    /// <summary>A vector and a number.</summary>
    public List<Column> WithNumber(Binary binary, List<Column> vector, Column number, bool numberIsLeft)
    {
        var result = OfValueAndNumber(binary, numberIsLeft);
        return vector.ConvertAll(one => columns.Join(one.Labels, one, number, result));
    }

    /// <summary>What becomes of a value and a number. A comparison leaves the value, on whichever side it stands.</summary>
    static Func<double, double, double> OfValueAndNumber(Binary binary, bool numberIsLeft)
    {
        if (IsFilter(binary))
        {
            return Filter(numberIsLeft ? binary.Op.Mirrored() : binary.Op);
        }

        var result = Of(binary.Op);
        return numberIsLeft ? (value, number) => result(number, value) : result;
    }

    /// <summary>Two vectors.</summary>
    public List<Column> Join(Binary binary, List<Column> left, List<Column> right) => binary.Op switch
    {
        BinaryOp.And => Where(left, right, binary.Matching, isWanted: true),
        BinaryOp.Unless => Where(left, right, binary.Matching, isWanted: false),
        BinaryOp.Or => columns.Merged([.. left, .. Where(right, left, binary.Matching, isWanted: false)]),
        _ => columns.Merged(Pairs(binary, left, right)),
    };

    /// <summary>What an operator makes of two numbers; of a comparison, 1 or 0.</summary>
    public static Func<double, double, double> Of(BinaryOp op) => op switch
    {
        BinaryOp.Add => (left, right) => left + right,
        BinaryOp.Subtract => (left, right) => left - right,
        BinaryOp.Multiply => (left, right) => left * right,
        BinaryOp.Divide => (left, right) => left / right,
        BinaryOp.Modulo => (left, right) => left % right,
        BinaryOp.Power => Math.Pow,
        _ => Test(op, (_, holds) => holds ? 1 : 0),
    };

    /// <summary>What a comparison leaves of its left side.</summary>
    static Func<double, double, double> Filter(BinaryOp op) => Test(op, (left, holds) => holds ? left : Stale.Marker);

    static Func<double, double, double> Test(BinaryOp op, Func<double, bool, double> result) => op switch
    {
        BinaryOp.Equal => (left, right) => result(left, left == right),
        BinaryOp.NotEqual => (left, right) => result(left, left != right),
        BinaryOp.Greater => (left, right) => result(left, left > right),
        BinaryOp.Less => (left, right) => result(left, left < right),
        BinaryOp.GreaterOrEqual => (left, right) => result(left, left >= right),
        BinaryOp.LessOrEqual => (left, right) => result(left, left <= right),
        _ => throw new UnreachableException(),
    };

    static bool IsFilter(Binary binary) => binary.Op.IsComparison() && !binary.ReturnBool;

    List<Column> Pairs(Binary binary, List<Column> left, List<Column> right)
    {
        var matching = binary.Matching;
        var manyOnRight = matching?.Group == VectorGroup.Right;
        var (many, one) = manyOnRight ? (right, left) : (left, right);
        var keys = one.ConvertAll(other => other.Labels.Compared(matching));
        var result = IsFilter(binary) ? Filter(binary.Op) : Of(binary.Op);
        var results = new List<Column>();
        foreach (var series in many)
        {
            var key = series.Labels.Compared(matching);
            for (var i = 0; i < one.Count; i++)
            {
                if (key.Equals(keys[i]))
                {
                    var (l, r) = manyOnRight ? (one[i], series) : (series, one[i]);
                    results.Add(columns.Join(ResultLabels(series.Labels, one[i].Labels, matching), l, r, result));
                }
            }
        }

        // Of the side that has one for each, two of one key are refused whatever they meet; else two results of the same labels are.
        List<Column> refused = [.. Several(one, keys), .. Several(results, results.ConvertAll(column => column.Labels))];
        if (refused.Count > 0)
        {
            Refused[binary] = columns.Aggregate(Tags.None, refused, (_, _, _) => 1);
        }

        return results;
    }

    IEnumerable<Column> Several(List<Column> all, List<Tags> keys) =>
        all.Zip(keys).GroupBy(column => column.Second, column => column.First).Where(same => same.Count() > 1).Select(same => columns.Several([.. same]));

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
