namespace DashGen;

/// <summary>Something on expressions of one's own.</summary>
/// <remarks>
/// An expression is used as it is written, except that its selectors are narrowed to the job of whoever's metric it is and, in the panel, to
/// what the dashboard's variables choose. Unit and labels follow from it.
/// </remarks>
internal abstract record CustomSignal : Signal
{
    private protected CustomSignal(Family family, string title, string alert, SourceLocation location) : base(family, title, alert, location)
    {
    }

    /// <inheritdoc/>
    public sealed override EquatableArray<Metric> Metrics => [];
}
