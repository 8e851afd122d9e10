namespace DashGen;

/// <summary>a metric's name says another unit than its type.</summary>
static class UnitInName
{
    /// <summary>What names end in, before <c>_total</c>; longer endings first.</summary>
    static readonly EquatableArray<(string Ending, MetricUnit Unit, string Type)> Endings =
    [
        ("_timestamp_seconds", Timestamp.Unit, nameof(Timestamp)),
        ("_milliseconds", Milliseconds.Unit, nameof(Milliseconds)),
        ("_ms", Milliseconds.Unit, nameof(Milliseconds)),
        ("_msec", Milliseconds.Unit, nameof(Milliseconds)),
        ("_msecs", Milliseconds.Unit, nameof(Milliseconds)),
        ("_millis", Milliseconds.Unit, nameof(Milliseconds)),
        ("_seconds", Seconds.Unit, nameof(Seconds)),
        ("_secs", Seconds.Unit, nameof(Seconds)),
        ("_bytes", Bytes.Unit, nameof(Bytes)),
        ("_ratio", Ratio.Unit, nameof(Ratio)),
        ("_percent", Percentage.Unit, nameof(Percentage)),
    ];

    /// <summary>Endings of units that differ from the base unit, whatever they are exactly: some have thousands of bytes in a kilobyte, and some 1,024.</summary>
    static readonly EquatableArray<(string Ending, Dimension Dimension)> Scaled =
    [
        ("_nanoseconds", Dimension.Time), ("_ns", Dimension.Time), ("_microseconds", Dimension.Time), ("_us", Dimension.Time), ("_minutes", Dimension.Time), ("_hours", Dimension.Time), ("_days", Dimension.Time),
        ("_kilobytes", Dimension.Bytes), ("_kb", Dimension.Bytes), ("_kibibytes", Dimension.Bytes), ("_megabytes", Dimension.Bytes), ("_mb", Dimension.Bytes), ("_mebibytes", Dimension.Bytes), ("_gigabytes", Dimension.Bytes), ("_gb", Dimension.Bytes), ("_gibibytes", Dimension.Bytes), ("_bits", Dimension.Bytes),
    ];

    public static Rule Rule { get; } = new(
        "DG2034",
        DiagnosticSeverity.Error,
        "a metric's name says another unit than its type",
        """
        Thresholds are converted to the unit of the type and compared with what the service exposes, which its name tells. Where the two
        differ, an alert on 800 milliseconds compares with 0.8 or with 800,000; and a type without a unit takes any number for a threshold. Some
        libraries call a share of 1 a percentage: there it is a warning, to be suppressed once somebody has looked.
        """,
        """
        Histogram<Http, Seconds> Duration = new("request_duration_ms", …)      // DG2034
        Histogram<Http, Milliseconds> Duration = new("request_duration_ms", …)
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var metric in context.Services.SelectMany(one => one.Bundle.Service.Metrics).DistinctBy(metric => (metric.Name, metric.Location)))
        {
            var name = metric.Name.EndsWith("_total", StringComparison.Ordinal) ? metric.Name[..^6] : metric.Name;
            if (metric.Unit.Dimension != Dimension.State
                && Endings.FirstOrDefault(one => name.EndsWith(one.Ending, StringComparison.Ordinal)) is { Type: { } type } told
                && told.Unit != metric.Unit
                && !(told.Unit == Seconds.Unit && metric.Unit.Dimension == Dimension.Timestamp)
                && told.Unit != metric.Unit with { PerSecond = false }
                && !(IsUnstated(metric) && told.Unit.Dimension == Dimension.Ratio))
            {
                // Some libraries call a share of 1 a percentage, as Micrometer does that of memory after a collection.
                var isShareAllTheSame = told.Unit == Percentage.Unit && metric.Unit == Ratio.Unit;
                context.Report(
                    isShareAllTheSame ? rule with { Severity = DiagnosticSeverity.Warning } : rule,
                    metric.Location,
                    IsUnstated(metric) ? $"{metric.Name} is declared without the unit that its name says" : $"{metric.Name} is declared in another unit than its name says",
                    metric.Unit.Dimension == Dimension.Timestamp ? "a moment is in seconds since 1970: expose it so"
                    : isShareAllTheSame ? $"look at what it exposes: declare it as {type}, or, where 1 is all of it, say so with Suppress = [new(\"{rule.Code}\", …)]"
                    : $"declare it as {type}{(IsUnstated(metric) ? $": {metric.Kind}<…, {type}>" : ", or correct the name")}");
            }
            else if (metric.Unit.Scale == 1 && Scaled.Any(one => one.Dimension == metric.Unit.Dimension && name.EndsWith(one.Ending, StringComparison.Ordinal)))
            {
                context.Report(rule, metric.Location, $"{metric.Name} is declared in another unit than its name says", "declare a unit of its own, a struct that says how many seconds or bytes it is, or correct the name");
            }
            else if (metric.Unit == Ratio.Unit && metric.Schema.Maximum == 100)
            {
                context.Report(rule, metric.Location, $"{metric.Name} is declared as a share of 1, and can be 100", $"declare it as {nameof(Percentage)}: {metric.Kind}<…, {nameof(Percentage)}>");
            }
        }
    }

    /// <summary>Whether nothing is said of its unit. There are ratios that are no share of 1.</summary>
    static bool IsUnstated(Metric metric) => metric.Unit == new MetricUnit(Dimension.Count);
}
