namespace DashGen;

/// <summary>The few that cause most of the traffic; bounded by <c>topk</c>, so a label without bound may be shown.</summary>
/// <remarks><c>topk(n, sum by (…) (rate(x[$__range])))</c>, as a table.</remarks>
internal sealed record BusiestSignal : Signal
{
    internal BusiestSignal(Family family, string title, SourceLocation location) : base(family, title, "", location)
    {
    }

    internal required Metric Events { get; init; }

    internal required int AtMost { get; init; }

    internal required EquatableArray<LabelSchema> By { get; init; }

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [Events];

    internal override Expansion Expand(Scope scope) => BusiestExpansion.Expand(this, scope);
}
