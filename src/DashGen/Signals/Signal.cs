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

    /// <summary>What the definition says of it in words of its own, for checks of texts.</summary>
    internal virtual IEnumerable<string> Said => [];

    /// <summary>The metrics of a service that it reads.</summary>
    internal virtual EquatableArray<Metric> Read(Service service) => Metrics;

    /// <summary>The names of what it reads and the service does not list.</summary>
    internal virtual EquatableArray<string> Unlisted(Service service) =>
        [.. Metrics.Where(metric => service.Metrics.All(listed => listed.Name != metric.ListedName)).Select(metric => metric.Name).Distinct()];

    internal abstract Expansion Expand(Scope scope);
}
