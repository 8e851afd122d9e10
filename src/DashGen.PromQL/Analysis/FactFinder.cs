using System.Diagnostics;

namespace DashGen.PromQL;

/// <summary>Finds out what is known of every node of an expression, from the inside out.</summary>
internal sealed partial class FactFinder(AnalyzerOptions options, int nodes = 0)
{
    /// <summary>What is known of each node.</summary>
    public Dictionary<Expr, NodeFacts> Facts { get; } = new(nodes, ReferenceEqualityComparer.Instance);

    /// <summary>Finds out about an expression and everything inside it.</summary>
    public NodeFacts Of(Expr expr)
    {
        if (Facts.TryGetValue(expr, out var known))
        {
            return known;
        }

        var facts = expr switch
        {
            NumberLiteral number => Scalar(ValueRange.Exactly(number.Value)) with { Unit = number.IsDuration ? Units.Time : number.Unit },
            StringLiteral => new NodeFacts { Type = ExprType.String, Labels = LabelFacts.None("a string has none"), Kind = SampleKind.Unknown },
            Variable => Anything("a variable decides"),
            Paren paren => Of(paren.Inner),
            Unary unary => OfUnary(unary),
            VectorSelector selector => OfSelector(selector),
            MatrixSelector matrix => Of(matrix.Vector) with { Type = ExprType.RangeVector },
            Subquery subquery => Of(subquery.Inner) with { Type = ExprType.RangeVector },
            Call call => OfCall(call),
            Aggregation aggregation => OfAggregation(aggregation),
            Binary binary => OfBinary(binary),
            VariableBinary or VariableCall => OfVariableNode(expr),
            _ => throw new UnreachableException(),
        };
        Facts[expr] = facts;
        return facts;
    }

    static NodeFacts Scalar(ValueRange range) => new()
    {
        Type = ExprType.Scalar,
        Kind = SampleKind.Gauge,
        Labels = LabelFacts.None("a scalar has none"),
        Range = range,
    };

    static NodeFacts Anything(string why) => new()
    {
        Type = ExprType.Any,
        Histogram = HistogramForm.Unknown,
        Labels = LabelFacts.Unknown(why),
        WhyEmpty = why,
    };

    NodeFacts OfVariableNode(Expr expr)
    {
        foreach (var child in expr.Children)
        {
            Of(child);
        }

        return Anything("a variable decides");
    }

    NodeFacts OfUnary(Unary unary)
    {
        var inner = Of(unary.Operand);
        return unary.Op == UnaryOp.Plus
            ? Nameless(inner, "a sign drops the name")
            : Nameless(inner, "a sign drops the name") with
            {
                Kind = SampleKind.Gauge,
                Metric = null,
                Range = new(0 - inner.Range.Max, 0 - inner.Range.Min, inner.Range.MayBeNaN),
            };
    }

    static NodeFacts Nameless(NodeFacts facts, string why) => facts with { Labels = facts.Labels.Without(LabelMatcher.MetricName, why) };

    NodeFacts OfAggregation(Aggregation aggregation)
    {
        if (aggregation.Parameter is { } parameter)
        {
            Of(parameter);
        }

        var inner = Of(aggregation.Inner);
        var op = aggregation.Op;
        if (op.SelectsSeries)
        {
            return inner;
        }

        var labels = Grouped(inner.Labels, aggregation);
        if (op == Aggregations.CountValues && aggregation.Parameter is StringLiteral name)
        {
            labels = labels.With(name.Value, new(Presence.Surely, "set by count_values"));
        }

        return op switch
        {
            _ when op == Aggregations.Sum => inner with
            {
                Labels = labels,
                Range = new(
                    inner.Range.Min < 0 ? double.NegativeInfinity : inner.Range.Min,
                    inner.Range.Max > 0 ? double.PositiveInfinity : inner.Range.Max,
                    inner.Range.MayBeNaN),
                Derivation = inner.Derivation == Derivation.Growth ? Derivation.Growth : Derivation.None,
            },
            _ when op == Aggregations.Count || op == Aggregations.CountValues =>
                Plain(inner, Units.Count, new(1, aggregation.Grouping is null ? inner.Series ?? double.PositiveInfinity : double.PositiveInfinity)) with { Labels = labels },
            _ when op == Aggregations.Group => Plain(inner, Units.Count, ValueRange.Exactly(1)) with { Labels = labels },
            _ when op == Aggregations.StdDev => Plain(inner, inner.Unit, ValueRange.NotNegative with { MayBeNaN = inner.Range.MayBeNaN }) with { Labels = labels },
            _ when op == Aggregations.StdVar => Plain(inner, null, ValueRange.NotNegative with { MayBeNaN = inner.Range.MayBeNaN }) with { Labels = labels },
            _ when op == Aggregations.Quantile => inner with { Labels = labels, Derivation = Derivation.Quantile, Metric = null },
            _ => inner with { Labels = labels },
        };
    }

    static NodeFacts Plain(NodeFacts facts, MetricUnit? unit, ValueRange range) => facts with
    {
        Kind = SampleKind.Gauge,
        Histogram = HistogramForm.None,
        Derivation = Derivation.None,
        Unit = unit,
        Range = range,
        Metric = null,
    };

    static LabelFacts Grouped(LabelFacts labels, Aggregation aggregation)
    {
        if (aggregation.Grouping is not { } grouping)
        {
            return LabelFacts.None($"dropped by {aggregation.Op}");
        }

        if (HasVariable(grouping.Labels))
        {
            return LabelFacts.Unknown("a variable decides");
        }

        var why = $"dropped by {aggregation.Op} {(grouping.IsWithout ? "without" : "by")} ({Listed(grouping.Labels)})";
        return grouping.IsWithout ? labels.Without(grouping.Labels, why).Without(LabelMatcher.MetricName, why) : labels.Keep(grouping.Labels, why);
    }

    static bool HasVariable(EquatableArray<LabelName> labels)
    {
        foreach (var label in labels)
        {
            if (GrafanaVariable.IsIn(label.Text))
            {
                return true;
            }
        }

        return false;
    }

    static string Listed(EquatableArray<LabelName> labels) => labels is [var only] ? only.Text : string.Join(", ", labels.Select(label => label.Text));
}
