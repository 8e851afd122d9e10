using DashGen.PromQL;

namespace DashGen;

/// <summary>Something on expressions of one's own.</summary>
/// <remarks>
/// An expression is used as it is written, except that its selectors are narrowed to the service's job and, in the panel, to what the
/// dashboard's variables choose. Unit and labels follow from it.
/// </remarks>
internal abstract record CustomSignal : Signal
{
    private protected CustomSignal(Family family, string title, string alert, SourceLocation location) : base(family, title, alert, location)
    {
    }

    /// <inheritdoc/>
    public sealed override EquatableArray<Metric> Metrics => [];

    /// <summary>The expressions.</summary>
    private protected abstract IEnumerable<Expr> Exprs { get; }

    internal sealed override EquatableArray<Metric> Read(Service service) =>
        [.. Selectors.Select(selector => CustomScope.MetricOf(service, selector)).OfType<Metric>().DistinctBy(metric => metric.Name)];

    internal sealed override EquatableArray<string> Unlisted(Service service) =>
    [
        .. Selectors.Where(selector => CustomScope.MetricOf(service, selector) is null)
            .Select(selector => selector.Name).OfType<string>()
            .Where(name => !MetricIndex.IsSynthetic(name)).Distinct(),
    ];

    IEnumerable<VectorSelector> Selectors => Exprs.SelectMany(expr => expr.Descendants()).OfType<VectorSelector>();
}
