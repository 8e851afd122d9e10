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
            NumberLiteral number => Scalar(ValueRange.Exactly(number.Value)) with { Unit = number.IsDuration ? Units.Time : null },
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
            return inner with { WhyEmpty = inner.WhyEmpty };
        }

        var labels = Grouped(inner.Labels, aggregation);
        if (op == Aggregations.CountValues && aggregation.Parameter is StringLiteral name)
        {
            labels = labels.With(name.Value, new(Presence.Surely, "set by count_values"));
        }

        var result = inner with { Labels = labels, Metric = null };
        return op switch
        {
            _ when op == Aggregations.Sum => result with
            {
                Range = new(
                    inner.Range.Min < 0 ? double.NegativeInfinity : inner.Range.Min,
                    inner.Range.Max > 0 ? double.PositiveInfinity : inner.Range.Max,
                    inner.Range.MayBeNaN),
                Derivation = inner.Derivation == Derivation.Growth ? Derivation.Growth : Derivation.None,
                Metric = inner.Metric,
            },
            _ when op == Aggregations.Count || op == Aggregations.CountValues => Plain(result, Units.Count, new(1, double.PositiveInfinity)),
            _ when op == Aggregations.Group => Plain(result, Units.Count, ValueRange.Exactly(1)),
            _ when op == Aggregations.StdDev => Plain(result, inner.Unit, ValueRange.NotNegative with { MayBeNaN = inner.Range.MayBeNaN }),
            _ when op == Aggregations.StdVar => Plain(result, null, ValueRange.NotNegative with { MayBeNaN = inner.Range.MayBeNaN }),
            _ when op == Aggregations.Quantile => result with { Derivation = Derivation.Quantile },
            _ => result with { Metric = inner.Metric },
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
        var text = aggregation.Grouping is { } stated
            ? $"{aggregation.Op} {(stated.IsWithout ? "without" : "by")} ({string.Join(", ", stated.Labels.Select(label => label.Text))})"
            : aggregation.Op.Name;
        if (aggregation.Grouping is not { } grouping)
        {
            return LabelFacts.None($"dropped by {text}");
        }

        var names = grouping.Labels.Select(label => label.Text).ToList();
        if (names.Any(name => GrafanaVariable.IsIn(name)))
        {
            return LabelFacts.Unknown("a variable decides");
        }

        if (!grouping.IsWithout)
        {
            return labels.Keep(names, $"dropped by {text}");
        }

        foreach (var name in names.Append(LabelMatcher.MetricName))
        {
            labels = labels.Without(name, $"dropped by {text}");
        }

        return labels;
    }
}
