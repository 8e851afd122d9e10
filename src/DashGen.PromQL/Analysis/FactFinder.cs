using System.Diagnostics;

namespace DashGen.PromQL;

/// <summary>Finds out what is known of every node of an expression, from the inside out.</summary>
internal sealed partial class FactFinder(AnalyzerOptions options)
{
    /// <summary>What is known of each node.</summary>
    public Dictionary<Expr, NodeFacts> Facts { get; } = new(ReferenceEqualityComparer.Instance);

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

    NodeFacts OfSelector(VectorSelector selector)
    {
        var name = MetricNames.Of(selector);
        var schemas = name is null || options.Metrics is null ? [] : options.Metrics.Find(name, out var part);
        part = schemas.Count > 0 ? PartOf(name!) : MetricPart.Whole;
        var facts = schemas.Count > 0 ? OfMetrics(schemas, part)
            : name is "up" ? Synthetic("up") with { Range = new(0, 1) }
            : name is not null && MetricIndex.IsSynthetic(name) ? Synthetic(name)
            : new NodeFacts
            {
                Type = ExprType.InstantVector,
                Histogram = HistogramForm.Unknown,
                Labels = LabelFacts.Unknown("nothing is known of the metric"),
                WhyEmpty = "nothing is known of the metric",
            };
        if (name is not null)
        {
            facts = facts with { Labels = facts.Labels.With(LabelMatcher.MetricName, new(Presence.Surely, "selected by name") { Value = name }) };
        }

        foreach (var item in selector.Matchers)
        {
            if (item is LabelMatcher matcher)
            {
                facts = Restricted(facts, matcher);
            }
            else
            {
                facts = facts with { WhyEmpty = "a variable decides" };
            }
        }

        return facts;
    }

    MetricPart PartOf(string name)
    {
        options.Metrics!.Find(name, out var part);
        return part;
    }

    static NodeFacts Synthetic(string name) => new()
    {
        Type = ExprType.InstantVector,
        Kind = SampleKind.Gauge,
        Labels = LabelFacts.Unknown($"whatever the scraper adds to {name}"),
        Range = ValueRange.NotNegative,
        WhyEmpty = name is "up" ? null : "it depends on the scraper",
    };

    static NodeFacts OfMetrics(IReadOnlyList<MetricSchema> schemas, MetricPart part)
    {
        var facts = OfMetric(schemas[0], part);
        for (var i = 1; i < schemas.Count; i++)
        {
            var other = OfMetric(schemas[i], part);
            facts = facts with
            {
                Kind = facts.Kind == other.Kind ? facts.Kind : SampleKind.Unknown,
                Histogram = facts.Histogram == other.Histogram ? facts.Histogram : HistogramForm.Unknown,
                Unit = facts.Unit == other.Unit ? facts.Unit : null,
                Labels = facts.Labels.Or(other.Labels),
                WhyEmpty = facts.WhyEmpty ?? other.WhyEmpty,
                Range = facts.Range.Or(other.Range),
                Metric = null,
            };
        }

        return facts;
    }

    static NodeFacts OfMetric(MetricSchema metric, MetricPart part)
    {
        var labels = LabelFacts.None($"{metric.Name} has no such label");
        foreach (var label in metric.Labels)
        {
            labels = labels.With(label.Name, new(Presence.Surely, $"{metric.Name} has it")
            {
                Schema = label,
                Value = label.Values is [var only] ? only : null,
            });
        }

        if (part == MetricPart.Buckets)
        {
            labels = labels.With("le", Bound("le", metric.Buckets.Count + 1, "the upper bounds of the buckets"));
        }
        else if (part == MetricPart.Whole && metric.Kind == MetricKind.Summary)
        {
            labels = labels.With("quantile", Bound("quantile", 10, "the quantiles of a summary"));
        }

        var isCounter = part != MetricPart.Whole || metric.Kind == MetricKind.Counter;
        return new()
        {
            Type = ExprType.InstantVector,
            Kind = isCounter ? SampleKind.Counter : metric.Kind switch
            {
                MetricKind.Gauge or MetricKind.Summary => SampleKind.Gauge,
                MetricKind.StateGauge => SampleKind.State,
                MetricKind.Info => SampleKind.Info,
                MetricKind.NativeHistogram => SampleKind.Counter,
                _ => SampleKind.Unknown,
            },
            Histogram = part == MetricPart.Buckets || IsRecordedBuckets(metric) ? HistogramForm.Classic
                : metric.Kind == MetricKind.NativeHistogram ? HistogramForm.Native
                : metric.Kind == MetricKind.Untyped ? HistogramForm.Unknown : HistogramForm.None,
            Derivation = metric.Kind == MetricKind.Summary && part == MetricPart.Whole ? Derivation.Quantile
                : metric is { Kind: MetricKind.Gauge, Unit.Dimension: Dimension.Ratio } ? Derivation.Ratio : Derivation.None,
            Unit = metric.Kind == MetricKind.Untyped ? null : part is MetricPart.Count or MetricPart.Buckets ? Units.Count : metric.Unit,
            Labels = labels,
            WhyEmpty = metric.ExistsFromStart ? null : $"a series of {metric.Name} appears with its first event",
            Range = metric.Kind == MetricKind.Info ? ValueRange.Exactly(1)
                : isCounter ? ValueRange.NotNegative
                : new(metric.Minimum ?? double.NegativeInfinity, metric.Maximum ?? double.PositiveInfinity, MayBeNaN: metric.Kind is MetricKind.Summary or MetricKind.Untyped),
            Metric = metric,
            Part = part,
        };

        // What a rule recorded of buckets is a gauge by kind, and still has their bounds.
        static bool IsRecordedBuckets(MetricSchema metric)
        {
            foreach (var label in metric.Labels)
            {
                if (label.Name == "le")
                {
                    return metric.Kind == MetricKind.Gauge;
                }
            }

            return false;
        }

        static LabelFact Bound(string name, int atMost, string reason) =>
            new(Presence.Surely, reason) { Schema = new(name, new(Math.Max(1, atMost))) };
    }

    // A condition says something of its label too.
    static NodeFacts Restricted(NodeFacts facts, LabelMatcher matcher)
    {
        var fact = facts.Labels[matcher.Name];
        var isVariable = matcher.IsValueBare || GrafanaVariable.IsIn(matcher.Value);
        if (matcher.Name == LabelMatcher.MetricName || isVariable)
        {
            return isVariable ? facts with { WhyEmpty = facts.WhyEmpty ?? "a variable decides" } : facts;
        }

        switch (matcher.Op)
        {
            case MatchOp.Equal when matcher.Value.Length == 0:
                fact = new(Presence.Never, $"{matcher.Name}=\"\" selects series without it");
                break;
            case MatchOp.Equal:
                fact = fact with { Presence = Presence.Surely, Value = matcher.Value, Reason = $"selected by {matcher}" };
                break;
            case MatchOp.NotEqual when matcher.Value.Length == 0:
            case MatchOp.Matches when RegexFacts.Of(matcher.Value).MatchesEmpty == false:
                fact = fact with { Presence = Presence.Surely, Reason = $"selected by {matcher}", Schema = Narrowed(fact.Schema, matcher) };
                break;
            case MatchOp.Matches:
                fact = fact with { Schema = Narrowed(fact.Schema, matcher) };
                break;
        }

        return facts with { Labels = facts.Labels.With(matcher.Name, fact) };
    }

    static LabelSchema? Narrowed(LabelSchema? schema, LabelMatcher matcher)
    {
        if (schema is null || RegexFacts.Of(matcher.Value).Literals is not { } literals || matcher.Op != MatchOp.Matches)
        {
            return schema;
        }

        var count = Math.Min(literals.Count, schema.Cardinality.AtMost ?? int.MaxValue);
        return schema with { Cardinality = new(count), Values = [.. schema.Values.Where(literals.Contains)] };
    }

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
