using DashGen.Grafana;

namespace DashGen;

/// <summary>A unit that is some times another: Grafana knows it by itself, and in messages a number of it stands before its symbol.</summary>
/// <param name="Of">The unit.</param>
/// <param name="Look">How Grafana shows it.</param>
/// <param name="Symbol">What stands behind a number.</param>
/// <param name="Name">What it is called, in the plural.</param>
internal sealed record ScaledUnit(MetricUnit Of, Unit Look, string Symbol, string Name)
{
    /// <summary>All that can be shown. A value is shown as it is: neither a template of Prometheus nor a panel multiplies it.</summary>
    public static EquatableArray<ScaledUnit> All { get; } =
    [
        new(new(Dimension.Time, 1e-9), Unit.Nanoseconds, "ns", "nanoseconds"),
        new(new(Dimension.Time, 1e-6), Unit.Microseconds, "µs", "microseconds"),
        new(new(Dimension.Time, 0.001), Unit.Milliseconds, "ms", "milliseconds"),
        new(new(Dimension.Time, 60), Unit.Minutes, "min", "minutes"),
        new(new(Dimension.Time, 3600), Unit.Hours, "h", "hours"),
        new(new(Dimension.Time, 86_400), Unit.Days, "d", "days"),
        .. OfBytes(0.125, Unit.BitsSI, Unit.BitsPerSecondSI, "bit", "bits"),
        .. OfBytes(1e3, Unit.Kilobytes, Unit.KilobytesPerSecond, "kB", "kilobytes"),
        .. OfBytes(1e6, Unit.Megabytes, Unit.MegabytesPerSecond, "MB", "megabytes"),
        .. OfBytes(1e9, Unit.Gigabytes, Unit.GigabytesPerSecond, "GB", "gigabytes"),
        .. OfBytes(1L << 10, Unit.Kibibytes, Unit.KibibytesPerSecond, "KiB", "kibibytes"),
        .. OfBytes(1L << 20, Unit.Mebibytes, Unit.MebibytesPerSecond, "MiB", "mebibytes"),
        .. OfBytes(1L << 30, Unit.Gibibytes, Unit.GibibytesPerSecond, "GiB", "gibibytes"),
    ];

    /// <summary>What is known of a unit; null where it is a base unit, or one that cannot be shown.</summary>
    public static ScaledUnit? Find(MetricUnit unit) => unit.Scale == 1 ? null : All.FirstOrDefault(known => known.Of == unit);

    /// <summary>How a value is printed in a message: what is less than a base unit comes in large numbers.</summary>
    public string Format => Of.Scale < 1 ? "%.0f" : "%.1f";

    static IEnumerable<ScaledUnit> OfBytes(double scale, Unit look, Unit perSecond, string symbol, string name)
    {
        var unit = new MetricUnit(Dimension.Bytes, scale);
        return [new(unit, look, symbol, name), new(unit.Rate, perSecond, symbol + "/s", name + " a second")];
    }
}
