namespace DashGen;

/// <summary>A result of an expression over the ticks that were asked for.</summary>
/// <param name="Labels">Its labels.</param>
/// <param name="Values">Its value at each tick; <see cref="Stale.Marker"/> where it has none.</param>
internal sealed record Series(Tags Labels, double[] Values)
{
    /// <summary>Whether it has a value at a tick.</summary>
    public bool Has(int tick) => !Stale.Is(Values[tick]);
}
