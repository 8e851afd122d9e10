using System.Collections.Frozen;
using System.Diagnostics;
using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// Evaluates expressions over scripted samples, so that what a rule must do is computed from its definition and never copied from the
/// program under test. Each part of an expression is computed for all ticks at once, since labels are the same at each of them. It
/// knows the part of the language that <see cref="Unknown"/> does not object to.
/// </summary>
/// <param name="samples">What the rule that is evaluated can see.</param>
/// <param name="ticks">The ticks that it is evaluated for.</param>
internal sealed class Evaluator(Sight samples, Ticks ticks)
{
    static readonly FrozenDictionary<Function, Func<double, double>> Pointwise = new Dictionary<Function, Func<double, double>>
    {
        [Functions.Abs] = Math.Abs,
        [Functions.Ceil] = Math.Ceiling,
        [Functions.Floor] = Math.Floor,
    }.ToFrozenDictionary();

    static readonly FrozenSet<Function> Others =
        FrozenSet.Create(Functions.HistogramQuantile, Functions.Absent, Functions.AbsentOverTime, Functions.Vector, Functions.Time, Functions.Scalar, Functions.PredictLinear, Functions.ClampMin, Functions.ClampMax);

    /// <summary>What a group comes to with one value more, given how many it had.</summary>
    static readonly FrozenDictionary<AggregationOp, Func<double, double, int, double>> Combine = new Dictionary<AggregationOp, Func<double, double, int, double>>
    {
        [Aggregations.Sum] = (sum, value, count) => count == 0 ? value : sum + value,
        [Aggregations.Avg] = (mean, value, count) => count == 0 ? value : mean + ((value / (count + 1)) - (mean / (count + 1))),
        [Aggregations.Min] = (least, value, count) => count == 0 || double.IsNaN(least) || value < least ? value : least,
        [Aggregations.Max] = (most, value, count) => count == 0 || double.IsNaN(most) || value > most ? value : most,
        [Aggregations.Count] = (_, _, count) => count + 1,
        [Aggregations.Group] = (_, _, _) => 1,
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
    public List<Series> Vector(Expr expr) => expr switch
    {
        Paren paren => Vector(paren.Inner),
        Unary { Op: UnaryOp.Minus } unary => Map(Vector(unary.Operand), value => -value),
        Unary unary => Vector(unary.Operand),
        VectorSelector selector => samples.Instant(selector, ticks),
        Aggregation aggregation => Aggregate(aggregation),
        Call call => Call(call),
        Binary binary => Operation(binary),
        _ => throw new UnreachableException(),
    };

    /// <summary>The value of an expression that is a scalar, at each tick.</summary>
    public double[] Scalar(Expr expr)
    {
        switch (expr)
        {
            case NumberLiteral number:
                return ticks.Map(_ => number.Value);
            case Paren paren:
                return Scalar(paren.Inner);
            case Unary { Op: UnaryOp.Minus } unary:
                var positive = Scalar(unary.Operand);
                return ticks.Map(tick => -positive[tick]);
            case Unary unary:
                return Scalar(unary.Operand);
            case Binary binary:
                var (left, right) = (Scalar(binary.Left), Scalar(binary.Right));
                return ticks.Map(tick => Operators.Compute(binary.Op, left[tick], right[tick]));
            case Call call when call.Function == Functions.Time:
                return ticks.Map(tick => (samples.Tick * tick).TotalSeconds);
            case Call call when call.Function == Functions.Scalar:
                var vector = Vector(call.Arguments[0]);
                return ticks.Map(tick => vector.FindAll(one => one.Has(tick)) is [var only] ? only.Values[tick] : double.NaN);
            default:
                throw new UnreachableException();
        }
    }

    List<Series> Operation(Binary binary)
    {
        if (binary.Op.IsSet() || (binary.Left.Type() == ExprType.InstantVector && binary.Right.Type() == ExprType.InstantVector))
        {
            return Operators.Join(binary, Vector(binary.Left), Vector(binary.Right), ticks);
        }

        return binary.Left.Type() == ExprType.Scalar
            ? Operators.WithNumber(binary, Vector(binary.Right), Scalar(binary.Left), numberIsLeft: true, ticks)
            : Operators.WithNumber(binary, Vector(binary.Left), Scalar(binary.Right), numberIsLeft: false, ticks);
    }

    List<Series> Aggregate(Aggregation aggregation)
    {
        var combine = Combine[aggregation.Op];
        var groups = new Dictionary<Tags, (double[] Values, int[] Counts)>();
        var results = new List<Series>();
        foreach (var one in Vector(aggregation.Inner))
        {
            var labels = one.Labels.Kept(aggregation.Grouping);
            if (!groups.TryGetValue(labels, out var group))
            {
                groups[labels] = group = (ticks.Map(_ => Stale.Marker), new int[ticks.To]);
                results.Add(new Series(labels, group.Values, ticks.From));
            }

            for (var tick = ticks.From; tick < ticks.To; tick++)
            {
                if (one.Has(tick))
                {
                    group.Values[tick] = combine(group.Values[tick], one.Values[tick], group.Counts[tick]++);
                }
            }
        }

        return results;
    }

    List<Series> Call(Call call)
    {
        var function = call.Function;
        if (RangeFunctions.Find(function) is { } compute)
        {
            return samples.Ranges((MatrixSelector)call.Arguments[0], ticks, (window, _) => compute(window));
        }

        if (Pointwise.TryGetValue(function, out var map))
        {
            return Map(Vector(call.Arguments[0]), map);
        }

        if (function == Functions.HistogramQuantile)
        {
            return BucketQuantile.Of(Scalar(call.Arguments[0]), Vector(call.Arguments[1]), ticks);
        }

        if (function == Functions.PredictLinear)
        {
            var ahead = Scalar(call.Arguments[1]);
            return samples.Ranges((MatrixSelector)call.Arguments[0], ticks, (window, tick) => RangeFunctions.Predict(window, ahead[tick]));
        }

        if (function == Functions.ClampMin || function == Functions.ClampMax)
        {
            var bound = Scalar(call.Arguments[1]);
            return Vector(call.Arguments[0]).ConvertAll(one => new Series(one.Labels, ticks.Map(tick =>
                !one.Has(tick) ? Stale.Marker
                : function == Functions.ClampMin ? Math.Max(one.Values[tick], bound[tick])
                : Math.Min(one.Values[tick], bound[tick]))));
        }

        if (function == Functions.Vector)
        {
            return [new Series(Tags.None, Scalar(call.Arguments[0]))];
        }

        var there = function == Functions.Absent ? Vector(call.Arguments[0]) : samples.Ranges((MatrixSelector)call.Arguments[0], ticks, (_, _) => 1);
        return [new Series(new Tags(OfEqualMatchers(call.Arguments[0])), ticks.Map(tick => there.Exists(one => one.Has(tick)) ? Stale.Marker : 1))];
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

    List<Series> Map(List<Series> vector, Func<double, double> map) =>
        vector.ConvertAll(one => new Series(one.Labels, ticks.Map(tick => one.Has(tick) ? map(one.Values[tick]) : Stale.Marker)));

    static bool IsFixed(RangeDuration? duration) => duration is null || duration.Known is not null;
}
