namespace DashGen;

/// <summary>A result of an expression over the ticks that were asked for.</summary>
/// <param name="Labels">Its labels.</param>
/// <param name="Values">Its value at each tick; <see cref="Stale.Marker"/> where it has none.</param>
internal sealed record Series(Tags Labels, double[] Values)
{
    /// <summary>Whether it has a value at a tick.</summary>
    public bool Has(int tick) => !Stale.Is(Values[tick]);

    /// <summary>The ticks at which it has a value and had none the tick before, or has none any more.</summary>
    public IEnumerable<int> Turns(Ticks ticks)
    {
        for (var tick = ticks.From + 1; tick < ticks.To; tick++)
        {
            if (Has(tick) != Has(tick - 1))
            {
                yield return tick;
            }
        }
    }
}
