namespace DashGen;

/// <summary>a unit cannot be shown.</summary>
static class UnshownUnit
{
    public static Rule Rule { get; } = new(
        "DG2036",
        DiagnosticSeverity.Error,
        "a unit cannot be shown",
        """
        A panel and a message show the value that Prometheus has, and name its unit. Of time they know nanoseconds, microseconds,
        milliseconds, seconds, minutes, hours and days; of data bits and bytes, and thousands, millions and billions of bytes, or the powers of 1024
        in their place; of shares those of 1 and those of 100. Any other would be shown as one of these, and be wrong by the factor between.
        """,
        """
        struct Ticks : ITimeUnit { public static MetricUnit Unit => new(Dimension.Time, 1e-7); }      // DG2036
        struct Micros : ITimeUnit { public static MetricUnit Unit => new(Dimension.Time, 1e-6); }
        """,
        Find)
    {
        Explains = ["DG5034"],
    };

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var metric in context.Services.SelectMany(one => one.Bundle.Service.Metrics).DistinctBy(metric => (metric.Name, metric.Location)).Where(metric => !IsShown(metric.Unit)))
        {
            context.Report(
                rule, metric.Location, $"{metric.Name} is in a unit of {Words.Number(metric.Unit.Scale)} {Base(metric.Unit.Dimension)}, which nothing shows as it is", "expose another unit, the base unit at best");
        }
    }

    static bool IsShown(MetricUnit unit) => unit switch
    {
        { Scale: 1 } or { Dimension: Dimension.Count or Dimension.State or Dimension.Timestamp } => true,
        { Dimension: Dimension.Ratio } => unit == Percentage.Unit,
        _ => ScaledUnit.Find(unit) is not null,
    };

    static string Base(Dimension dimension) => dimension switch
    {
        Dimension.Time => "seconds",
        Dimension.Bytes => "bytes",
        _ => "of 1",
    };
}
