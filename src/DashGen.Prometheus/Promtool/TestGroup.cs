namespace DashGen.Prometheus;

/// <summary>Series that are fed in from time 0, and what must come of them.</summary>
/// <param name="Interval">The time between two samples of a series.</param>
/// <param name="InputSeries">The series; each may come once.</param>
public sealed record TestGroup(TimeSpan Interval, EquatableArray<InputSeries> InputSeries) : IFields, INamed
{
    string INamed.Name => Name ?? "";

    /// <summary>What promtool calls the group when a test of it fails.</summary>
    public string? Name { get; init; }

    /// <summary>Alerts that must fire or stay silent.</summary>
    public EquatableArray<AlertTestCase> AlertTests { get; init; }

    /// <summary>Expressions that must have a value.</summary>
    public EquatableArray<PromqlTestCase> PromqlTests { get; init; }

    /// <summary>External labels that templates may print.</summary>
    public NameMap<string> ExternalLabels { get; init; }

    /// <summary>The address that templates may print.</summary>
    public Uri? ExternalUrl { get; init; }

    /// <summary>When time 0 is. Since 3.9.</summary>
    /// <value>The first of January 1970 where it is not stated.</value>
    public DateTimeOffset? StartTimestamp { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Demand("interval", Interval > TimeSpan.Zero, "interval must be above 0");
        foreach (var same in (to.Checks ? InputSeries : []).GroupBy(series => (series.Metric, series.Labels)).Where(same => same.Count() > 1))
        {
            to.Demand("input_series", false, $"the series {same.First().Name} is given {same.Count()} times, and promtool takes the last in silence");
        }

        to.Text("name", Name);
        to.Duration("interval", Interval);
        to.TextMap("external_labels", ExternalLabels);
        to.Url("external_url", ExternalUrl);
        to.Text("start_timestamp", StartTimestamp?.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture), since: Since.PrometheusIs(3, 9));
        to.Sections("input_series", InputSeries);
        to.Sections("alert_rule_test", AlertTests);
        to.Sections("promql_expr_test", PromqlTests);
    }
}
