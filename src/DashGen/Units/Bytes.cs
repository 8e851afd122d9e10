namespace DashGen;

/// <summary>An amount of data, in bytes.</summary>
/// <param name="Value">Bytes, 0 or more.</param>
public readonly record struct Bytes(long Value) : IUnit
{
    /// <inheritdoc/>
    public static MetricUnit Unit => new(Dimension.Bytes);

    /// <summary>The amount that must hold for so long.</summary>
    public Threshold<Bytes> For(TimeSpan hold) => new(this, hold);
}
