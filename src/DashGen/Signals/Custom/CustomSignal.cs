using DashGen.PromQL;

namespace DashGen;

/// <summary>An expression of one's own, shown and perhaps alerted on.</summary>
/// <remarks>
/// The expression is used as it is written, except that its selectors are narrowed to the service's job and, in the panel, to what the
/// dashboard's variables choose; the panel of a condition takes rates over <c>$__rate_interval</c>. Unit and labels follow from it.
/// </remarks>
internal sealed record CustomSignal : Signal
{
    internal CustomSignal(Family family, string title, string alert, SourceLocation location) : base(family, title, alert, location)
    {
    }

    /// <summary>The condition, or what is shown where there is no alert.</summary>
    internal required Expr Expr { get; init; }

    /// <summary>What it means, in a sentence.</summary>
    internal required string Help { get; init; }

    /// <summary>How urgent the alert is; null where there is none.</summary>
    internal Severity? Severity { get; init; }

    internal TimeSpan Hold { get; init; }

    /// <summary>What the runbook says to look at first.</summary>
    internal EquatableArray<string> Checks { get; init; } = [];

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [];

    internal override EquatableArray<Metric> Read(Service service) =>
        [.. Expr.Descendants().OfType<VectorSelector>().Select(selector => CustomScope.MetricOf(service, selector)).OfType<Metric>().DistinctBy(metric => metric.Name)];

    internal override EquatableArray<string> Unlisted(Service service) =>
    [
        .. Expr.Descendants().OfType<VectorSelector>()
            .Where(selector => CustomScope.MetricOf(service, selector) is null)
            .Select(selector => selector.Name).OfType<string>()
            .Where(name => !MetricIndex.IsSynthetic(name)).Distinct(),
    ];

    internal override Expansion Expand(Scope scope) => CustomExpansion.Expand(this, scope);
}
