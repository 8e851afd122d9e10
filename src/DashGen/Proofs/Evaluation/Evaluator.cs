using System.Collections.Frozen;
using System.Diagnostics;
using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// Evaluates expressions over scripted samples, so that what a rule must do is computed from its definition and never copied from the
/// program under test. Which series there are, and which go with which, follows from labels, which are the same at each tick and in
/// each run: so an expression becomes columns once, and runs only fill them. It knows the part of the language that
/// <see cref="Unknown"/> does not object to.
/// </summary>
/// <param name="sight">What the rule that is evaluated can see.</param>
/// <param name="columns">What makes the results.</param>
internal sealed class Evaluator(Sight sight, Columns columns)
{
    /// <summary>No logarithms, which differ in the last digit from machine to machine.</summary>
    static readonly FrozenDictionary<Function, Func<double, double>> Pointwise = new Dictionary<Function, Func<double, double>>
    {
        [Functions.Abs] = Math.Abs,
        [Functions.Ceil] = Math.Ceiling,
        [Functions.Floor] = Math.Floor,
        [Functions.Sqrt] = Math.Sqrt,
        [Functions.Sgn] = value => value < 0 ? -1 : value > 0 ? 1 : value,
    }.ToFrozenDictionary();

    static readonly FrozenSet<Function> Others =
        FrozenSet.Create(Functions.HistogramQuantile, Functions.Absent, Functions.AbsentOverTime, Functions.Vector, Functions.Time, Functions.Scalar, Functions.PredictLinear, Functions.QuantileOverTime, Functions.ClampMin, Functions.ClampMax, Functions.Clamp, Functions.Round);

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

    readonly Dictionary<Expr, List<Column>> _known = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<Expr, List<Column>> _results = new(ReferenceEqualityComparer.Instance);
    readonly Operators _operators = new(columns);

    /// <summary>The first part of an expression that cannot be evaluated here, as it is written; null where there is none.</summary>
    public static string? Unknown(Expr expr)
    {
        foreach (var part in expr.Descendants())
        {
            var unknown = part switch
            {
                NumberLiteral or StringLiteral or Paren or Unary => null,
                VectorSelector selector => selector is { Name: not null, At: null } && selector.Extension == default && IsFixed(selector.Offset) && selector.Matchers.All(matcher => matcher is LabelMatcher) ? null : selector.ToString(),
                MatrixSelector matrix => matrix.At is null && matrix.Extension == default && IsFixed(matrix.Offset) && IsFixed(matrix.Range) ? null : matrix.ToString(),
                Aggregation aggregation when Combine.ContainsKey(aggregation.Op) || IsPick(aggregation.Op) || GroupFunctions.Find(aggregation.Op) is not null => null,
                Aggregation aggregation => aggregation.Op.Name,
                Call call when call.Function == Functions.LabelReplace => Replacement(call) is { } replaced && !replaced.Text.Contains('$', StringComparison.Ordinal) ? null : call.ToString(),
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

    /// <summary>The results of the expression of a rule, or of a part that could be one: none where Prometheus refuses to evaluate it.</summary>
    public List<Column> Results(Expr expr)
    {
        if (!_results.TryGetValue(expr, out var results))
        {
            results = Vector(expr);
            List<Column> refused = _operators.Refused.Count == 0 ? [] : [.. expr.Descendants().Where(_operators.Refused.ContainsKey).Select(part => _operators.Refused[part])];
            _results.Add(expr, results = refused.Count == 0 ? results : results.ConvertAll(one => columns.Where(one.Labels, one, refused, (value, isRefused) => isRefused ? Stale.Marker : value)));
        }

        return results;
    }

    /// <summary>Whether Prometheus refuses to evaluate anything of what was asked for.</summary>
    public bool IsRefused(int tick)
    {
        foreach (var refused in _operators.Refused.Values)
        {
            if (!Stale.Is(refused.Over(new Ticks(tick, tick + 1))[tick]))
            {
                return true;
            }
        }

        return false;
    }

    List<Column> Vector(Expr expr) => _known.TryGetValue(expr, out var known) ? known : _known[expr] = expr switch
    {
        Paren paren => Vector(paren.Inner),
        Unary { Op: UnaryOp.Minus } unary => Map(Vector(unary.Operand), value => -value),
        Unary unary => Vector(unary.Operand),
        VectorSelector selector => sight.Instant(selector),
        Aggregation aggregation => Aggregate(aggregation),
        Call call => Call(call),
        Binary binary => Operation(binary),
        _ => throw new UnreachableException(),
    };

    /// <summary>The value of an expression that is a scalar.</summary>
    Column Scalar(Expr expr)
    {
        switch (expr)
        {
            case NumberLiteral number:
                return columns.Always(_ => number.Value);
            case Paren paren:
                return Scalar(paren.Inner);
            case Unary { Op: UnaryOp.Minus } unary:
                return columns.Map(Scalar(unary.Operand), value => -value);
            case Unary unary:
                return Scalar(unary.Operand);
            case Binary binary:
                return columns.Join(Tags.None, Scalar(binary.Left), Scalar(binary.Right), Operators.Of(binary.Op));
            case Call call when call.Function == Functions.Time:
                return columns.Always(sight.Time);
            case Call call when call.Function == Functions.Scalar:
                var only = columns.Aggregate(Tags.None, Vector(call.Arguments[0]), (_, value, count) => count == 0 ? value : double.NaN);
                return columns.Where(Tags.None, only, [only], (value, isThere) => isThere ? value : double.NaN);
            default:
                throw new UnreachableException();
        }
    }

    List<Column> Operation(Binary binary)
    {
        if (binary.Op.IsSet() || (binary.Left.Type() == ExprType.InstantVector && binary.Right.Type() == ExprType.InstantVector))
        {
            return _operators.Join(binary, Vector(binary.Left), Vector(binary.Right));
        }

        var numberIsLeft = binary.Left.Type() == ExprType.Scalar;
        var (vector, number) = numberIsLeft ? (Vector(binary.Right), binary.Left) : (Vector(binary.Left), binary.Right);
        return number is NumberLiteral literal
            ? _operators.WithNumber(binary, vector, literal.Value, numberIsLeft)
            : _operators.WithNumber(binary, vector, Scalar(number), numberIsLeft);
    }

    List<Column> Aggregate(Aggregation aggregation)
    {
        var groups = Vector(aggregation.Inner).GroupBy(one => one.Labels.Kept(aggregation.Grouping));
        if (Combine.TryGetValue(aggregation.Op, out var combine))
        {
            return [.. groups.Select(group => columns.Aggregate(group.Key, [.. group], combine))];
        }

        var parameter = aggregation.Parameter is { } given ? Scalar(given) : columns.Always(_ => double.NaN);
        if (GroupFunctions.Find(aggregation.Op) is { } function)
        {
            return [.. groups.Select(group => columns.Aggregate(group.Key, [.. group], parameter, function))];
        }

        // What is not a number comes last both ways.
        Func<double, double, bool> isAhead = aggregation.Op == Aggregations.TopK
            ? (one, other) => one > other || (double.IsNaN(other) && !double.IsNaN(one))
            : (one, other) => one < other || (double.IsNaN(other) && !double.IsNaN(one));
        return [.. groups.SelectMany(group => columns.Picked([.. group], parameter, isAhead))];
    }

    /// <summary>Whether it leaves some series as they are.</summary>
    static bool IsPick(AggregationOp op) => op == Aggregations.TopK || op == Aggregations.BottomK;

    List<Column> Call(Call call)
    {
        var function = call.Function;
        if (RangeFunctions.Find(function) is { } ofRange)
        {
            return sight.Ranges((MatrixSelector)call.Arguments[0], ofRange);
        }

        if (Pointwise.TryGetValue(function, out var map))
        {
            return Map(Vector(call.Arguments[0]), map);
        }

        if (function == Functions.HistogramQuantile)
        {
            return new BucketQuantile(columns).Of(Scalar(call.Arguments[0]), Vector(call.Arguments[1]));
        }

        if (function == Functions.PredictLinear)
        {
            var ahead = Scalar(call.Arguments[1]);
            return sight.Ranges((MatrixSelector)call.Arguments[0], _ => (in window, tick) => RangeFunctions.Predict(window, ahead.Over(new Ticks(tick, tick + 1))[tick]));
        }

        if (function == Functions.QuantileOverTime)
        {
            var share = Scalar(call.Arguments[0]);
            return sight.Ranges((MatrixSelector)call.Arguments[1], _ => (in window, tick) => RangeFunctions.Quantile(window, share.Over(new Ticks(tick, tick + 1))[tick]));
        }

        if (function == Functions.ClampMin || function == Functions.ClampMax)
        {
            var bound = Scalar(call.Arguments[1]);
            return Vector(call.Arguments[0]).ConvertAll(one => columns.Join(one.Labels, one, bound, function == Functions.ClampMin ? Math.Max : Math.Min));
        }

        if (function == Functions.Clamp)
        {
            var (least, most) = (Scalar(call.Arguments[1]), Scalar(call.Arguments[2]));
            return Vector(call.Arguments[0]).ConvertAll(one => columns.Join(one.Labels, columns.Join(one.Labels, one, most, Math.Min), least, Math.Max));
        }

        if (function == Functions.Round)
        {
            var to = call.Arguments.Count > 1 ? Scalar(call.Arguments[1]) : columns.Always(_ => 1);
            return Vector(call.Arguments[0]).ConvertAll(one => columns.Join(one.Labels, one, to, (value, unit) => Math.Floor((value * (1 / unit)) + 0.5) / (1 / unit)));
        }

        if (function == Functions.LabelReplace && Replacement(call) is { } replacement)
        {
            return columns.Merged(Vector(call.Arguments[0]).ConvertAll(one => replacement.Regex.Matches(one.Labels.Map.TryGetValue(replacement.Source, out var value) ? value ?? "" : "")
                ? columns.Renamed(one, new Tags(replacement.Text.Length == 0 ? one.Labels.Without(replacement.Target).Map : one.Labels.Map.With(replacement.Target, replacement.Text)))
                : one));
        }

        if (function == Functions.Vector)
        {
            return [Scalar(call.Arguments[0])];
        }

        var there = function == Functions.Absent ? Vector(call.Arguments[0]) : sight.Ranges((MatrixSelector)call.Arguments[0], _ => (in _, _) => 1);
        return [columns.Where(new Tags(OfEqualMatchers(call.Arguments[0])), columns.Always(_ => 1), there, (one, isThere) => isThere ? Stale.Marker : one)];
    }

    /// <summary>What a <c>label_replace</c> sets where; null where its pattern cannot be run here.</summary>
    static (string Target, string Text, string Source, AnchoredRegex Regex)? Replacement(Call call) =>
        call.Arguments is [_, StringLiteral target, StringLiteral text, StringLiteral source, StringLiteral regex] && AnchoredRegex.TryParse(regex.Value, out var parsed, out _)
            ? (target.Value, text.Value, source.Value, parsed)
            : null;

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

    List<Column> Map(List<Column> vector, Func<double, double> map) => vector.ConvertAll(one => columns.Map(one, map));

    static bool IsFixed(RangeDuration? duration) => duration is null || duration.Known is not null;
}
