namespace DashGen.PromQL;

/// <summary>The metrics of a catalogue, by the names that their series have. Made once, used for many expressions.</summary>
public sealed class MetricIndex
{
    readonly Dictionary<string, Series> _byName = new(StringComparer.Ordinal);
    readonly HashSet<string> _wholeHistograms = new(StringComparer.Ordinal);

    /// <summary>Indexes metrics; several of one name are told apart by nothing, so what holds for one of them may hold.</summary>
    public MetricIndex(IEnumerable<MetricSchema> metrics)
    {
        foreach (var metric in metrics)
        {
            HasRecorded |= metric.Name.Contains(':', StringComparison.Ordinal);
            switch (metric.Kind)
            {
                case MetricKind.Histogram:
                    _wholeHistograms.Add(metric.Name);
                    Add(metric.Name + "_bucket", MetricPart.Buckets, metric);
                    Add(metric.Name + "_sum", MetricPart.Sum, metric);
                    Add(metric.Name + "_count", MetricPart.Count, metric);
                    break;
                case MetricKind.Summary:
                    Add(metric.Name, MetricPart.Whole, metric);
                    Add(metric.Name + "_sum", MetricPart.Sum, metric);
                    Add(metric.Name + "_count", MetricPart.Count, metric);
                    break;
                default:
                    Add(metric.Name, MetricPart.Whole, metric);
                    break;
            }
        }
    }

    /// <summary>Whether recorded series (names with a colon) are listed too, so that one that is not listed does not exist.</summary>
    public bool HasRecorded { get; }

    /// <summary>The names of all series, in ordinal order.</summary>
    public IEnumerable<string> Names => _byName.Keys.Order(StringComparer.Ordinal);

    /// <summary>Series that Prometheus makes itself for every target or alert; their labels are whatever the scraper adds.</summary>
    /// <param name="name">A name.</param>
    public static bool IsSynthetic(string name) => name is "up" or "ALERTS" or "ALERTS_FOR_STATE" || name.StartsWith("scrape_", StringComparison.Ordinal);

    /// <summary>The metrics whose series have a name; none where the name is unknown.</summary>
    /// <param name="name">The name of a series: <c>x_bucket</c>, not <c>x</c>, for a classic histogram.</param>
    /// <param name="part">Which of the metric's series it names.</param>
    public IReadOnlyList<MetricSchema> Find(string name, out MetricPart part)
    {
        if (_byName.TryGetValue(name, out var found))
        {
            part = found.Part;
            return found.Schemas;
        }

        part = MetricPart.Whole;
        return [];
    }

    /// <summary>What is known of the series of a name, before any condition narrows them; null where the name is unknown.</summary>
    internal NodeFacts? Facts(string name) => _byName.TryGetValue(name, out var found) ? found.Facts ??= FactFinder.OfSeries(name, found.Schemas, found.Part) : null;

    /// <summary>Whether a name is that of a classic histogram, which has no series of that name.</summary>
    internal bool IsWholeHistogram(string name) => _wholeHistograms.Contains(name);

    void Add(string name, MetricPart part, MetricSchema metric)
    {
        if (_byName.TryGetValue(name, out var found))
        {
            found.Schemas.Add(metric);
        }
        else
        {
            _byName.Add(name, new(part, [metric]));
        }
    }

    sealed record Series(MetricPart Part, List<MetricSchema> Schemas)
    {
        /// <summary>Found out when first asked for; whoever asks at the same time finds the same.</summary>
        public NodeFacts? Facts { get; set; }
    }
}
