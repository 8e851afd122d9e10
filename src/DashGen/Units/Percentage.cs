namespace DashGen;

/// <summary>A share in hundredths, 0 to 100, as CloudWatch and some exporters give it; thresholds are converted to it.</summary>
public readonly record struct Percentage : IShareUnit
{
    /// <inheritdoc/>
    public static MetricUnit Unit => new(Dimension.Ratio, 0.01);
}
