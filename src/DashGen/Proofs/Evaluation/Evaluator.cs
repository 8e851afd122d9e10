using System.Collections.Frozen;
using System.Diagnostics;
using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// Evaluates expressions over scripted samples, so that what a rule must do is computed from its definition and never copied from the
/// program under test. It knows the part of the language that <see cref="Unknown"/> does not object to.
/// </summary>
internal sealed class Evaluator(ISamples samples)
{
    static readonly FrozenDictionary<Function, Func<double, double>> Pointwise = new Dictionary<Function, Func<double, double>>
    {
        [Functions.Abs] = Math.Abs,
        [Functions.Ceil] = Math.Ceiling,
        [Functions.Floor] = Math.Floor,
    }.ToFrozenDictionary();

    static readonly FrozenSet<Function> Others =
        FrozenSet.Create(Functions.HistogramQuantile, Functions.Absent, Functions.AbsentOverTime, Functions.Vector, Functions.Time, Functions.Scalar, Functions.PredictLinear, Functions.ClampMin, Functions.ClampMax);

    static readonly FrozenDictionary<AggregationOp, Func<IEnumerable<double>, double>> Combine = new Dictionary<AggregationOp, Func<IEnumerable<double>, double>>
    {
        [Aggregations.Sum] = values => values.Aggregate((sum, value) => sum + value),
        [Aggregations.Avg] = values => values.Aggregate((Mean: 0.0, Count: 0), (mean, value) => (mean.Mean + ((value / (mean.Count + 1)) - (mean.Mean / (mean.Count + 1))), mean.Count + 1)).Mean,
        [Aggregations.Min] = values => values.Min(),
        [Aggregations.Max] = values => values.Max(),
        [Aggregations.Count] = values => values.Count(),
        [Aggregations.Group] = _ => 1,
    }.ToFrozenDictionary();

    /// <summary>The first part of an expression that cannot be evaluated here, as it is written; null where there is none.</summary>
    public static string? Unknown(Expr expr)
    {
        foreach (var part in expr.Descendants())
        {
            var unknown = part switch
            {
                NumberLiteral or Paren or Unary => null,
                VectorSelector selector => selector is { Name: not null, At: null } && selector.Extension == default && IsFixed(selector.Offset) && selector.Matchers.All(matcher => matcher is LabelMatcher) ? null : selector.ToString(),
                MatrixSelector matrix => matrix.At is null && matrix.Extension == default && IsFixed(matrix.Offset) && IsFixed(matrix.Range) ? null : matrix.ToString(),
                Aggregation { Parameter: null } aggregation when Combine.ContainsKey(aggregation.Op) => null,
                Aggregation aggregation => aggregation.Op.Name,
                Call call when RangeFunctions.Find(call.Function) is not null || Pointwise.ContainsKey(call.Function) || Others.Contains(call.Function) => null,
                Call call => call.Function.Name,
                Binary { Matching: { FillLeft: not null } or { FillRight: not null } } => "fill",
                Binary { Op: BinaryOp.Atan2 or BinaryOp.TrimLower or BinaryOp.TrimUpper } binary => binary.Op.Symbol(),
                Binary => null,
                Subquery => "a subquery",
                _ => part.ToString(),
            };
            if (unknown is not null)
            {
                return unknown;
            }
        }

        return null;
    }

    /// <summary>The results of an expression that is an instant vector.</summary>
    public List<Point> Vector(Expr expr, TimeSpan at) => expr switch
    {
        Paren paren => Vector(paren.Inner, at),
        Unary unary => Map(Vector(unary.Operand, at), value => unary.Op == UnaryOp.Minus ? -value : value),
        VectorSelector selector => samples.Instant(selector, at - Length(selector.Offset)),
        Aggregation aggregation => Aggregate(aggregation, at),
        Call call => Call(call, at),
        Binary binary => Operation(binary, at),
        _ => throw new UnreachableException(),
    };

    /// <summary>The value of an expression that is a scalar.</summary>
    public double Scalar(Expr expr, TimeSpan at) => expr switch
    {
        NumberLiteral number => number.Value,
        Paren paren => Scalar(paren.Inner, at),
        Unary unary => unary.Op == UnaryOp.Minus ? -Scalar(unary.Operand, at) : Scalar(unary.Operand, at),
        Binary binary => Operators.Compute(binary.Op, Scalar(binary.Left, at), Scalar(binary.Right, at)),
        Call { Function: var function } when function == Functions.Time => at.TotalSeconds,
        Call { Function: var function } call when function == Functions.Scalar => Vector(call.Arguments[0], at) is [var only] ? only.Value : double.NaN,
        _ => throw new UnreachableException(),
    };

    List<Point> Operation(Binary binary, TimeSpan at)
    {
        if (binary.Op.IsSet() || (binary.Left.Type() == ExprType.InstantVector && binary.Right.Type() == ExprType.InstantVector))
        {
            return Operators.Join(binary, Vector(binary.Left, at), Vector(binary.Right, at));
        }

        return binary.Left.Type() == ExprType.Scalar
            ? Operators.WithNumber(binary, Vector(binary.Right, at), Scalar(binary.Left, at), numberIsLeft: true)
            : Operators.WithNumber(binary, Vector(binary.Left, at), Scalar(binary.Right, at), numberIsLeft: false);
    }

    List<Point> Aggregate(Aggregation aggregation, TimeSpan at)
    {
        var combine = Combine[aggregation.Op];
        var points = Vector(aggregation.Inner, at);
        if (points.Count < 2)
        {
            // Most cases script one series, and a run asks millions of times.
            return points.ConvertAll(point => new Point(point.Labels.Kept(aggregation.Grouping), combine([point.Value])));
        }

        return
        [
            .. points
                .GroupBy(point => point.Labels.Kept(aggregation.Grouping))
                .Select(group => new Point(group.Key, combine(group.Select(point => point.Value)))),
        ];
    }

    List<Point> Call(Call call, TimeSpan at)
    {
        var function = call.Function;
        if (RangeFunctions.Find(function) is { } compute)
        {
            return Ranges(call.Arguments[0], at, compute);
        }

        if (Pointwise.TryGetValue(function, out var map))
        {
            return Map(Vector(call.Arguments[0], at), map);
        }

        if (function == Functions.HistogramQuantile)
        {
            return BucketQuantile.Of(Scalar(call.Arguments[0], at), Vector(call.Arguments[1], at));
        }

        if (function == Functions.PredictLinear)
        {
            var ahead = Scalar(call.Arguments[1], at);
            return Ranges(call.Arguments[0], at, window => RangeFunctions.Predict(window, ahead));
        }

        if (function == Functions.ClampMin || function == Functions.ClampMax)
        {
            var bound = Scalar(call.Arguments[1], at);
            return Map(Vector(call.Arguments[0], at), value => function == Functions.ClampMin ? Math.Max(value, bound) : Math.Min(value, bound));
        }

        if (function == Functions.Vector)
        {
            return [new Point(Tags.None, Scalar(call.Arguments[0], at))];
        }

        var any = function == Functions.Absent ? Vector(call.Arguments[0], at).Count > 0 : Ranges(call.Arguments[0], at, _ => 1).Count > 0;
        return any ? [] : [new Point(new Tags(OfEqualMatchers(call.Arguments[0])), 1)];
    }

    List<Point> Ranges(Expr range, TimeSpan at, Func<RangeWindow, double?> compute)
    {
        var results = new List<Point>();
        var matrix = (MatrixSelector)range;
        foreach (var (labels, window) in samples.Range(matrix.Vector, at - Length(matrix.Offset), Length(matrix.Range)))
        {
            if (compute(window) is { } value)
            {
                results.Add(new Point(labels, value));
            }
        }

        return results;
    }

    /// <summary>What <c>absent</c> can say of a series that is not there: labels that one matcher, and only one, fixes.</summary>
    static NameMap<string> OfEqualMatchers(Expr expr)
    {
        var matchers = expr switch
        {
            VectorSelector selector => selector.Matchers,
            MatrixSelector matrix => matrix.Vector.Matchers,
            _ => [],
        };
        return matchers.OfType<LabelMatcher>().GroupBy(matcher => matcher.Name)
            .Where(same => same.Count() == 1 && same.First().Op == MatchOp.Equal && same.Key != LabelMatcher.MetricName)
            .Select(same => (same.Key, same.First().Value))
            .ToNameMap();
    }

    static List<Point> Map(List<Point> points, Func<double, double> map) => points.ConvertAll(point => point with { Value = map(point.Value) });

    static bool IsFixed(RangeDuration? duration) => duration is null || duration.Known is not null;

    static TimeSpan Length(RangeDuration? duration) => duration?.Known ?? TimeSpan.Zero;
}
