using System.Diagnostics;
using DashGen.PromQL;

namespace DashGen;

/// <summary>A mistake in an expression.</summary>
/// <param name="Kind">What was changed.</param>
/// <param name="Change">What was changed, to a person.</param>
/// <param name="Part">The part before the change, as it stands in the expression.</param>
/// <param name="Expr">The whole expression after it.</param>
internal sealed record ExprMutation(MutationKind Kind, string Change, Expr Part, Expr Expr)
{
    /// <summary>The way to the part, child by child.</summary>
    public EquatableArray<int> Path { get; init; } = [];

    /// <summary>The condition that was dropped or turned round; null for other kinds.</summary>
    public LabelMatcher? Matcher { get; init; }

    /// <summary>Whether the condition was dropped.</summary>
    public bool IsDrop { get; init; }
}

/// <summary>Every mistake that one can make in an expression by changing one part of it.</summary>
internal static class ExprMutations
{
    static readonly EquatableArray<double> OtherQuantiles = [0.5, 0.999];

    /// <summary>The mistakes, in the order of the parts.</summary>
    public static IEnumerable<ExprMutation> Of(Expr expr) => Of(expr, [], changed => changed);

    static IEnumerable<ExprMutation> Of(Expr part, EquatableArray<int> path, Func<Expr, Expr> around)
    {
        // What is read twice, as it is and as it was, is mistaken both times.
        if (LastSample.Is(part, out var gauge))
        {
            foreach (var mutation in Of(gauge, [.. path, 0], changed => around(part.Rewrite(inner => inner.Equals(gauge) ? changed : inner))))
            {
                yield return mutation;
            }

            yield break;
        }

        foreach (var (kind, change, other, matcher) in Here(part))
        {
            yield return new ExprMutation(kind, change, part, around(other)) { Path = path, Matcher = matcher, IsDrop = part is VectorSelector all && other is VectorSelector some && some.Matchers.Count < all.Matchers.Count };
        }

        for (var i = 0; i < part.Children.Length; i++)
        {
            // The quantile has a kind of its own.
            if (part is Call { Function: var function } && function == Functions.HistogramQuantile && i == 0)
            {
                continue;
            }

            var at = i;
            foreach (var inner in Of(part.Children[i], [.. path, at], changed => around(With(part, at, changed))))
            {
                yield return inner;
            }
        }
    }

    static IEnumerable<(MutationKind, string, Expr, LabelMatcher?)> Here(Expr part) => part switch
    {
        NumberLiteral { Value: not 0 } number => [Number(number, 10), Number(number, 0.1)],
        Binary binary => Operator(binary),
        VectorSelector selector => Selector(selector),
        MatrixSelector matrix => Ranges(matrix),
        Aggregation { Grouping: { IsWithout: false } grouping } aggregation => grouping.Labels.Select(label => (
            MutationKind.Grouping, $"not by {label.Text}", (Expr)(aggregation with { Grouping = grouping with { Labels = [.. grouping.Labels.Where(other => other != label)] } }), (LabelMatcher?)null)),
        Call { Function: var function } call when function == Functions.HistogramQuantile && call.Arguments[0] is NumberLiteral quantile => OtherQuantiles
            .Where(other => other != quantile.Value)
            .Select(other => (MutationKind.Quantile, $"quantile {Words.Number(quantile.Value)} is {Words.Number(other)}", (Expr)(call with { Arguments = [other, call.Arguments[1]] }), (LabelMatcher?)null)),
        _ => [],
    };

    static (MutationKind, string, Expr, LabelMatcher?) Number(NumberLiteral number, double factor)
    {
        // A tenth of 0.3 is 0.03 in decimals, which end before doubles do.
        var other = Math.Abs(number.Value) is > 1e-20 and < 1e20 ? (double)((decimal)number.Value * (decimal)factor) : number.Value * factor;
        return (MutationKind.Threshold, $"{Words.Number(number.Value)} is {Words.Number(other)}", number with { Value = other }, null);
    }

    static IEnumerable<(MutationKind, string, Expr, LabelMatcher?)> Operator(Binary binary)
    {
        BinaryOp? other = binary.Op switch
        {
            BinaryOp.Greater => BinaryOp.Less,
            BinaryOp.Less => BinaryOp.Greater,
            BinaryOp.GreaterOrEqual => BinaryOp.LessOrEqual,
            BinaryOp.LessOrEqual => BinaryOp.GreaterOrEqual,
            BinaryOp.Equal => BinaryOp.NotEqual,
            BinaryOp.NotEqual => BinaryOp.Equal,
            BinaryOp.And => BinaryOp.Or,
            BinaryOp.Or => BinaryOp.And,
            BinaryOp.Unless => BinaryOp.And,
            _ => null,
        };
        if (other is { } op)
        {
            yield return (MutationKind.Operator, $"{binary.Op.Symbol()} is {op.Symbol()}", new Binary(binary.Left, op, binary.Right, binary.Matching, binary.ReturnBool), null);
        }
    }

    static IEnumerable<(MutationKind, string, Expr, LabelMatcher?)> Selector(VectorSelector selector)
    {
        foreach (var matcher in selector.Matchers.OfType<LabelMatcher>())
        {
            yield return (MutationKind.Matcher, $"{selector.Name} without {matcher}", selector with { Matchers = [.. selector.Matchers.Where(other => other != matcher)] }, matcher);
            var turned = matcher with
            {
                Op = matcher.Op switch
                {
                    MatchOp.Equal => MatchOp.NotEqual,
                    MatchOp.NotEqual => MatchOp.Equal,
                    MatchOp.Matches => MatchOp.NotMatches,
                    MatchOp.NotMatches => MatchOp.Matches,
                    _ => throw new UnreachableException(),
                },
            };
            yield return (MutationKind.Matcher, $"{selector.Name} with {turned}", selector with { Matchers = [.. selector.Matchers.Select(other => other == matcher ? turned : other)] }, matcher);
        }

        foreach (var (offset, change) in Lengths(selector.Offset, "offset"))
        {
            yield return (MutationKind.Window, change, selector with { Offset = offset }, null);
        }
    }

    static IEnumerable<(MutationKind, string, Expr, LabelMatcher?)> Ranges(MatrixSelector matrix) =>
    [
        .. Lengths(matrix.Range, "range").Select(range => (MutationKind.Window, range.Change, (Expr)(matrix with { Range = range.Length }), (LabelMatcher?)null)),
        .. Lengths(matrix.Offset, "offset").Select(offset => (MutationKind.Window, offset.Change, (Expr)(matrix with { Offset = offset.Length }), (LabelMatcher?)null)),
    ];

    static IEnumerable<(RangeDuration Length, string Change)> Lengths(RangeDuration? length, string name)
    {
        if (length?.Known is { } known)
        {
            RangeDuration twice = known * 2, half = known / 2;
            yield return (twice, $"{name} {length} is {twice}");
            yield return (half, $"{name} {length} is {half}");
        }
    }

    /// <summary>The part around another child.</summary>
    static Expr With(Expr part, int child, Expr changed)
    {
        // A rewrite meets equal children more than once, so children are told apart by their place.
        return part switch
        {
            Paren => new Paren(changed is Paren { Inner: var inner } ? inner : changed),
            Unary unary => new Unary(unary.Op, changed),
            Binary binary => child == 0 ? new Binary(changed, binary.Op, binary.Right, binary.Matching, binary.ReturnBool) : new Binary(binary.Left, binary.Op, changed, binary.Matching, binary.ReturnBool),
            Aggregation aggregation => aggregation.Parameter is not null && child == 0 ? aggregation with { Parameter = changed } : aggregation with { Inner = changed },
            Call call => call with { Arguments = [.. call.Arguments.Select((argument, i) => i == child ? changed : argument)] },
            MatrixSelector matrix => new MatrixSelector((VectorSelector)changed, matrix.Range) { Offset = matrix.Offset ?? ((VectorSelector)changed).Offset },
            Subquery subquery => new Subquery(changed, subquery.Range, subquery.Step) { Offset = subquery.Offset },
            _ => throw new UnreachableException(),
        };
    }
}
