namespace DashGen.Prometheus;

/// <summary>A series that is fed into a test.</summary>
/// <param name="Metric">The name of the metric.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Values">Its samples, one at each interval from time 0.</param>
public sealed record InputSeries(string Metric, NameMap<string> Labels, SeriesValues Values) : IFields
{
    /// <summary>The series as promtool reads it: <c>http_requests_total{method="GET"}</c>.</summary>
    internal string Name => SeriesName.Of(Metric, Labels);

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        if (to.Checks)
        {
            to.MetricName("series", Metric);
            foreach (var label in Labels)
            {
                to.LabelName("series", label.Name);
            }

            if (Values.Count == 0)
            {
                to.Demand("values", false, $"the series {Name} has no samples");
            }

            return;
        }

        to.Text("series", Name);
        to.Text("values", Values.ToString());
    }
}
