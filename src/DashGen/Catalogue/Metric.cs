using DashGen.PromQL;

namespace DashGen;

/// <summary>A metric as its service exposes it, or a selection of its series.</summary>
public abstract record Metric
{
    private protected Metric(string name, string help, EquatableArray<LabelSchema> labels, SourceLocation location)
    {
        Name = name;
        Help = help;
        Labels = labels;
        Location = location;
        ListedName = name;
    }

    /// <summary>Its name, <c>[a-zA-Z_:][a-zA-Z0-9_:]*</c>; a histogram's without <c>_bucket</c>, a summary's without <c>_count</c>.</summary>
    public string Name { get; }

    /// <summary>What it measures, in a sentence.</summary>
    public string Help { get; }

    /// <summary>The labels of its own.</summary>
    public EquatableArray<LabelSchema> Labels { get; init; }

    /// <summary>Where it is defined.</summary>
    public SourceLocation Location { get; }

    /// <summary>What it is.</summary>
    public abstract MetricKind Kind { get; }

    /// <summary>What its values measure.</summary>
    public virtual MetricUnit Unit => new(Dimension.Count);

    /// <summary>
    /// Whether its series exist as soon as the service is up. Labelled ones usually appear with their first event, which
    /// is the default; ones without labels exist from the start, except where a library shows none before its first event, as
    /// OpenTelemetry does of all but observable instruments: say false there. MetricMissing tells where it is wrong.
    /// </summary>
    public bool ExistsFromStart { get; init; }

    /// <summary>
    /// How many combinations of its labels' values occur in an instance, where they depend on each other: a route takes few of the methods.
    /// </summary>
    /// <value>Null: each value may occur with every other.</value>
    public int? Combinations { get; init => field = value is { } stated ? Stated.AtLeast(1, stated, nameof(Combinations)) : null; }

    /// <summary>The conditions of the selection; empty for the metric itself.</summary>
    public EquatableArray<LabelMatcher> Matchers { get; private protected init; } = [];

    /// <summary>The name that its service lists it by: its own, or that of the histogram or summary that it is a part of.</summary>
    public string ListedName { get; private protected init; }

    /// <summary>What the analyzer needs to know of it.</summary>
    public virtual MetricSchema Schema => new(Name, Kind, Unit, Labels) { ExistsFromStart = ExistsFromStart };

    /// <summary>Which of its labels depend on each other; null where none do.</summary>
    /// <param name="target">The labels of targets, of which each instance has combinations of its own.</param>
    internal LabelCombinations? Dependent(EquatableArray<LabelSchema> target) =>
        Combinations is { } most ? new([.. Labels.Select(label => label.Name)], most) { Each = target.FirstOrDefault(label => label.Name == TargetLabel.Instance.Name) } : null;

    /// <summary>The name by which its series are told to be there: of what observes, that of the counts, which are not one for each bucket or quantile.</summary>
    internal string SeriesName => Observes ? Name + "_count" : Name;

    /// <summary>Whether it has a number and a sum of observations beside what it tells of them.</summary>
    internal bool Observes => Kind is MetricKind.Histogram or MetricKind.Summary;

    /// <summary>Whether a series of this name is one of its.</summary>
    internal bool Exposes(string series) => series.StartsWith(Name, StringComparison.Ordinal) && series.AsSpan(Name.Length) switch
    {
        "" => Kind != MetricKind.Histogram,
        "_bucket" => Kind == MetricKind.Histogram,
        "_sum" or "_count" => Observes,
        _ => false,
    };

    /// <summary>The label by which the buckets of a histogram are told apart: where each of them ends.</summary>
    internal LabelSchema BucketEnd => new("le", new Cardinality(Schema.Buckets.Count + 1));

    /// <summary>What a selector takes of it.</summary>
    internal Metric Selected(VectorSelector selector) => this with { Matchers = [.. selector.Matchers.OfType<LabelMatcher>().Where(matcher => Selects(matcher.Name))] };

    /// <summary>Which quantile of a summary it is; null where it is none.</summary>
    internal Ratio? QuantileOf { get; private protected init; }

    /// <summary>Whether a label says which of its series are meant: one of its own, or the quantile of a summary.</summary>
    internal bool Selects(string label) => Has(label) || (label == LabelNumber.Quantile && (QuantileOf is not null || Kind == MetricKind.Summary));

    /// <summary>The selection in a message: <c>http_requests_total{status_code=~"5.."}</c>.</summary>
    internal string SelectorText => Selector().ToString();

    /// <summary>The selection as PromQL has it, of the metric itself or of one of its parts: <c>_bucket</c>, <c>_count</c>, <c>_sum</c>.</summary>
    private protected VectorSelector Selector(string part = "") => Build.Select(Name + part, Matchers.AsSpan());

    /// <summary>Whether it has a label of this name.</summary>
    internal bool Has(string label)
    {
        foreach (var own in Labels)
        {
            if (own.Name == label)
            {
                return true;
            }
        }

        return false;
    }
}
