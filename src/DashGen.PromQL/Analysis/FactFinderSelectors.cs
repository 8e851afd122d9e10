namespace DashGen.PromQL;

// Selectors: what the catalogue says of a metric, narrowed by conditions.
internal sealed partial class FactFinder
{
    NodeFacts OfSelector(VectorSelector selector)
    {
        var name = MetricNames.Of(selector);
        var facts = name is null ? Unknown : options.Metrics?.Facts(name)
            ?? (name is "up" ? Up : Named(name, name is ScrapeDuration ? OfScrapes(options.ScrapeTimeout) : MetricIndex.IsSynthetic(name) ? Synthetic(name) : Unknown));
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

    static readonly NodeFacts Unknown = new()
    {
        Type = ExprType.InstantVector,
        Histogram = HistogramForm.Unknown,
        Labels = LabelFacts.Unknown("nothing is known of the metric"),
        WhyEmpty = "nothing is known of the metric",
    };

    static readonly NodeFacts Up = Named("up", Synthetic("up") with { Range = new(0, 1) });

    /// <summary>What is known of all series of a name before any condition narrows them.</summary>
    /// <param name="name">The name of the series.</param>
    /// <param name="schemas">The metrics that have such series, one at least.</param>
    /// <param name="part">Which of the metric's series they are.</param>
    public static NodeFacts OfSeries(string name, IReadOnlyList<MetricSchema> schemas, MetricPart part) => Named(name, OfMetrics(schemas, part));

    static NodeFacts Named(string name, NodeFacts facts) =>
        facts with { Labels = facts.Labels.With(LabelMatcher.MetricName, new(Presence.Surely, "selected by name") { Value = name }) };

    static NodeFacts Synthetic(string name) => new()
    {
        Type = ExprType.InstantVector,
        Kind = SampleKind.Gauge,
        Labels = LabelFacts.Unknown($"whatever the scraper adds to {name}"),
        Range = ValueRange.NotNegative,
        WhyEmpty = name is "up" ? null : "it depends on the scraper",
    };

    const string ScrapeDuration = "scrape_duration_seconds";

    /// <summary>How long scrapes take. One that is given up has taken as long as its timeout, and a moment.</summary>
    static NodeFacts OfScrapes(TimeSpan? timeout) => Synthetic(ScrapeDuration) with
    {
        Unit = Units.Time,
        Range = timeout is { } longest ? new(0, 1.1 * longest.TotalSeconds) : ValueRange.NotNegative,
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
        var labels = LabelFacts.None($"{metric.Name} has no such label") with { Combinations = metric.Combinations };
        var reason = $"{metric.Name} has it";
        foreach (var label in metric.Labels)
        {
            labels = labels.With(label.Name, new(Presence.Surely, reason)
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
            labels = labels.With("quantile", Bound("quantile", metric.Quantiles.IsEmpty ? 10 : metric.Quantiles.Count, "the quantiles of a summary"));
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
            Unit = metric.Kind == MetricKind.Untyped ? null
                : part is MetricPart.Count or MetricPart.Buckets ? Units.Count
                : part == MetricPart.Sum && metric.Unit.Dimension == Dimension.Count ? Units.Counted
                : metric.Unit,
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

        if (WhyNothing(fact, matcher) is { } why)
        {
            facts = facts with { WhyEmpty = facts.WhyEmpty ?? why };
        }

        switch (matcher.Op)
        {
            case MatchOp.Equal when matcher.Value.Length == 0:
                fact = new(Presence.Never, $"{matcher.Name}=\"\" selects series without it");
                break;
            case MatchOp.Equal when fact.Presence == Presence.Surely && fact.Value == matcher.Value:
                // It asks for the only value that there is.
                return facts;
            case MatchOp.Equal:
                fact = fact with { Presence = Presence.Surely, Value = matcher.Value, Reason = "selected by its value" };
                break;
            case MatchOp.NotEqual when matcher.Value.Length == 0:
            case MatchOp.Matches when RegexFacts.Of(matcher.Value).MatchesEmpty == false:
                fact = fact with { Presence = Presence.Surely, Reason = "selected by its value", Schema = Narrowed(fact.Schema, matcher) };
                break;
            default:
                fact = fact with { Schema = Narrowed(fact.Schema, matcher) };
                break;
        }

        return facts with { Labels = facts.Labels.With(matcher.Name, fact) };
    }

    // Why a condition may leave no series of a metric that has some.
    static string? WhyNothing(LabelFact fact, LabelMatcher matcher) => matcher.Op switch
    {
        MatchOp.Equal when matcher.Value.Length == 0 && fact.Presence == Presence.Surely => $"every series has {matcher.Name}",
        MatchOp.NotEqual or MatchOp.NotMatches when fact.AtMost == 1 && matcher.Value.Length > 0 => $"{matcher.Name} has one value only, which {matcher} may leave out",
        _ => null,
    };

    // The values that meet a condition, or how many there can be.
    static LabelSchema? Narrowed(LabelSchema? schema, LabelMatcher matcher)
    {
        if (schema is { Values.IsEmpty: false } && RegexFacts.Meeting(matcher, schema.Values) is { } values)
        {
            return schema with { Cardinality = new(Math.Max(1, values.Count)), Values = values };
        }

        return schema is not null && matcher.Op == MatchOp.Matches && RegexFacts.Of(matcher.Value).Literals is { } literals
            ? schema with { Cardinality = new(Math.Min(literals.Count, schema.Cardinality.AtMost ?? int.MaxValue)) }
            : schema;
    }
}
