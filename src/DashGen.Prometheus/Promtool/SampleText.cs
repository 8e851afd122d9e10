using System.Globalization;

namespace DashGen.Prometheus;

/// <summary>A sample's value as promtool reads it, with all its digits.</summary>
static class SampleText
{
    public static string Of(double value) =>
        double.IsNaN(value) ? "NaN"
        : double.IsPositiveInfinity(value) ? "Inf"
        : double.IsNegativeInfinity(value) ? "-Inf"
        : value.ToString("R", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal);
}
