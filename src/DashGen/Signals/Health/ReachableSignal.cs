namespace DashGen;

/// <summary>Whether any instance of the service can be scraped at all.</summary>
/// <remarks><c>max by (job) (up) == 0 or absent(up)</c>: all targets down, or none known.</remarks>
internal sealed record ReachableSignal : Signal
{
    internal ReachableSignal(string title, string alert, SourceLocation location) : base(Family.Golden, title, alert, location)
    {
    }

    internal required TimeSpan Hold { get; init; }

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [];

    internal override Expansion Expand(Scope scope) => ReachableExpansion.Expand(this, scope);
}
