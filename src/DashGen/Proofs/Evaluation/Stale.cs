namespace DashGen;

/// <summary>How a tick without a sample is told from one whose sample is not a number: by the marker that Prometheus itself stores.</summary>
internal static class Stale
{
    const long Bits = 0x7ff0000000000002;

    /// <summary>There is no sample. Nothing may be computed from it, since that would make another NaN of it.</summary>
    public static double Marker { get; } = BitConverter.Int64BitsToDouble(Bits);

    /// <summary>Whether there is no sample.</summary>
    public static bool Is(double value) => BitConverter.DoubleToInt64Bits(value) == Bits;
}
