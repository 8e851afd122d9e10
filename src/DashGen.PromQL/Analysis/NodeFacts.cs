namespace DashGen.PromQL;

/// <summary>What the analyzer knows of the result of an expression.</summary>
public sealed record NodeFacts
{
    /// <summary>What it evaluates to.</summary>
    public required ExprType Type { get; init; }

    /// <summary>What its values are.</summary>
    public SampleKind Kind { get; init; }

    /// <summary>Whether it holds histograms.</summary>
    public HistogramForm Histogram { get; init; }

    /// <summary>How it came about.</summary>
    public Derivation Derivation { get; init; }

    /// <summary>What its values measure; null where that is not known.</summary>
    public MetricUnit? Unit { get; init; }

    /// <summary>Its labels.</summary>
    public required LabelFacts Labels { get; init; }

    /// <summary>Why there may be no series; null where there always are some, as far as the target is up.</summary>
    public string? WhyEmpty { get; init; }

    /// <summary>Whether there may be no series.</summary>
    public bool MayBeEmpty => WhyEmpty is not null;

    /// <summary>Between what bounds its values lie.</summary>
    public ValueRange Range { get; init; } = ValueRange.Any;

    /// <summary>The metric whose series these are, where there is exactly one and nothing but a function over time was done to them.</summary>
    public MetricSchema? Metric { get; init; }

    /// <summary>Which of the metric's series these are.</summary>
    public MetricPart Part { get; init; }

    /// <summary>How many series there are at most, by the bounds of their labels; null where that is not known.</summary>
    public double? Series
    {
        get
        {
            if (Type != ExprType.InstantVector && Type != ExprType.RangeVector)
            {
                return 1;
            }

            if (!Labels.IsClosed)
            {
                return null;
            }

            var (product, dependent) = (1.0, 1.0);
            foreach (var (name, fact) in Labels.Known)
            {
                if (fact.Presence != Presence.Never && name != LabelMatcher.MetricName)
                {
                    if (fact.AtMost is not { } atMost)
                    {
                        return null;
                    }

                    // Where only some series have the label, having none is one value more.
                    var values = fact.Presence == Presence.Surely ? atMost : atMost + 1.0;
                    if (Labels.Combinations?.Labels.Contains(name) == true)
                    {
                        dependent *= values;
                    }
                    else
                    {
                        product *= values;
                    }
                }
            }

            return product * Math.Min(dependent, Labels.Combinations is { } occur ? occur.AtMost * Merged(occur.Each) : double.PositiveInfinity);

            // Where it is not told any more which of them has which, all of them count.
            double Merged(LabelSchema? each) => each is null || Labels[each.Name].Presence != Presence.Never ? 1 : each.Cardinality.AtMost ?? double.PositiveInfinity;
        }
    }
}
