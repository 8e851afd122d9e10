using DashGen.PromQL;

namespace DashGen;

/// <summary>Something to watch; it expands into panels, recorded series, alerts and runbooks.</summary>
/// <remarks>Made by the factories of <see cref="Signals"/>.</remarks>
public abstract record Signal
{
    private protected Signal(Family family, string title, string alert, SourceLocation location)
    {
        Family = family;
        Title = title;
        AlertName = alert;
        Location = location;
    }

    /// <summary>The family of its alerts and the row of its panels.</summary>
    public Family Family { get; }

    /// <summary>The title of its panel.</summary>
    public string Title { get; }

    /// <summary>The name of its alert; with two thresholds, of both.</summary>
    public string AlertName { get; }

    /// <summary>What findings call it: by its alert, or by its panel where it has none.</summary>
    internal string Called => AlertName.Length > 0 ? AlertName : Title;

    /// <summary>Where it is defined.</summary>
    public SourceLocation Location { get; }

    /// <summary>Warnings and notes about it that are meant, each with its reason.</summary>
    public EquatableArray<Suppression> Suppress { get; init; } = [];

    /// <summary>
    /// Cases of its alerts that are written by hand, for an expression that nothing, or nothing right, can be derived from: one at least in
    /// which it fires, and one in which it is silent. They take the place of derived ones.
    /// </summary>
    public EquatableArray<WrittenCase> Proofs { get; init; } = [];

    /// <summary>What the runbooks of its alerts say in the definition's own words; null where the signal's are good enough.</summary>
    public Advice? Advice { get; init; }

    /// <summary>The metrics it is made of; none for an expression of one's own, which reads what it names.</summary>
    public abstract EquatableArray<Metric> Metrics { get; }

    /// <summary>What must hold besides for its alerts to fire.</summary>
    internal EquatableArray<Guard> Guards { get; private init; } = [];

    /// <summary>
    /// The signal, whose alerts fire only while something else holds too: a share of errors while there is traffic at all, a long queue
    /// while nobody maintains it. Its panels stay as they are.
    /// </summary>
    /// <param name="condition">
    /// What must hold, of typed series, with no labels but those of the alerts: <c>Requests.Series.Over(5.Minutes).Rate().Sum() > 1</c>. Where it
    /// has labels, it must hold for the same of them.
    /// </param>
    /// <param name="meaning">The same in words, as it stands behind "while": <c>more than one request a second comes in</c>.</param>
    /// <exception cref="ArgumentException">It is not said what it means.</exception>
    public Signal When<L>(InstantVector<L> condition, string meaning)
        where L : LabelSet<L> =>
        meaning.Length > 0 ? this with { Guards = [.. Guards, new Guard(condition, meaning)] } : throw new ArgumentException($"state what it means that {condition}, as it stands behind \"while\"");

    /// <summary>Whether its alerts take a gauge as it was where a scrape fails.</summary>
    internal virtual bool ReadsPastFailures => true;

    /// <summary>What the definition says of it in words of its own, for checks of texts.</summary>
    internal virtual IEnumerable<string> Said => [];

    /// <summary>The same, with what it says of the signal's guards.</summary>
    internal IEnumerable<string> Texts => Said.Concat(Guards.Select(guard => guard.Meaning));

    /// <summary>What the definition compares or shows in expressions of its own.</summary>
    internal virtual IEnumerable<Expr> Exprs => Guards.Select(guard => guard.Condition);

    /// <summary>The metrics of its service that it reads, and the selections of them.</summary>
    internal EquatableArray<Metric> Read(Stack stack, Service service) =>
        [.. Metrics.Concat(ReadByName(stack, service).Where(read => ReferenceEquals(read.Owner, service)).Select(read => read.Metric)).DistinctBy(metric => (metric.Name, metric.Matchers))];

    /// <summary>The metrics of other services of the stack that it reads, and the selections of them.</summary>
    internal IEnumerable<(Service Owner, Metric Metric)> ReadOfOthers(Stack stack, Service service) =>
        ReadByName(stack, service).Where(read => !ReferenceEquals(read.Owner, service)).DistinctBy(read => (read.Owner.Name, read.Metric.Name, read.Metric.Matchers));

    /// <summary>What it reads and nobody lists: a metric of its own, or the series of a name.</summary>
    internal EquatableArray<VectorSelector> Unlisted(Stack stack, Service service) =>
    [
        .. Metrics.Where(metric => service.Metrics.All(listed => listed.Name != metric.ListedName)).Select(metric => Build.Select(metric.Name))
            .Concat(Selectors.Where(selector => selector.Name is { } name && !MetricIndex.IsSynthetic(name) && MetricOwner.Of(stack, service, selector).Metric is null))
            .DistinctBy(selector => selector.Name),
    ];

    internal abstract Expansion Expand(Scope scope);

    IEnumerable<(Service Owner, Metric Metric)> ReadByName(Stack stack, Service service)
    {
        foreach (var selector in Selectors)
        {
            if (MetricOwner.Of(stack, service, selector) is (var owner, { } metric))
            {
                yield return (owner, metric.Selected(selector));
            }
        }
    }

    IEnumerable<VectorSelector> Selectors => Exprs.SelectMany(expr => expr.Descendants()).OfType<VectorSelector>();
}
