namespace DashGen;

/// <summary>A summary, whatever its labels and its unit.</summary>
internal interface ISummary
{
    /// <summary>The series of one quantile.</summary>
    Metric Quantile(Ratio quantile);
}
