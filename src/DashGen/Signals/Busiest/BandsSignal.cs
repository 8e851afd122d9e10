namespace DashGen;

/// <summary>How many of something without bound (tenants, addresses) there are in each band of traffic; a recording rule counts them.</summary>
/// <remarks>
/// <c>count_values by (…) ("band", 10 ^ clamp(ceil(log10(sum by (…, tenant) (rate(x[5m])) > 0)), -2, 3))</c>: bands are powers of ten, and
/// the recorded series has six of them however many tenants there are.
/// </remarks>
internal sealed record BandsSignal : Signal
{
    internal BandsSignal(Family family, string title, SourceLocation location) : base(family, title, "", location)
    {
    }

    internal required Metric Events { get; init; }

    /// <summary>What is counted: the label without bound.</summary>
    internal required LabelSchema Of { get; init; }

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [Events];

    internal override Expansion Expand(Scope scope) => BandsExpansion.Expand(this, scope);
}
