using DashGen.PromQL;

namespace DashGen;

/// <summary>An amount of data, in bytes.</summary>
/// <param name="Value">Bytes, 0 or more.</param>
public readonly record struct Bytes(long Value) : IUnit
{
    /// <inheritdoc/>
    public static MetricUnit Unit => new(Dimension.Bytes);

    /// <summary>As a person writes it: <c>10 GiB</c>.</summary>
    public override string ToString() => Value switch
    {
        >= 1L << 30 when Value % (1L << 30) == 0 => $"{Value >> 30} GiB",
        >= 1L << 20 when Value % (1L << 20) == 0 => $"{Value >> 20} MiB",
        >= 1L << 10 when Value % (1L << 10) == 0 => $"{Value >> 10} KiB",
        _ => $"{Value} bytes",
    };

    /// <summary>The amount as a number to compare with.</summary>
    public static implicit operator ScalarValue(Bytes amount) => ScalarValue.Of(amount.Value, Unit);

    /// <summary>So much in each second, to compare a rate with: <c>100.Mebibytes.PerSecond</c>.</summary>
    public ScalarValue PerSecond => ScalarValue.Of(Value, Unit.Rate);

    /// <summary>The amount that must hold for so long.</summary>
    public Threshold<Bytes> For(TimeSpan hold) => new(this, hold);
}
