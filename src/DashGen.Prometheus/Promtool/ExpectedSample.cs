namespace DashGen.Prometheus;

/// <summary>A result of an expression.</summary>
/// <param name="Labels">Its labels.</param>
/// <param name="Value">Its value, to the last digit unless the file compares loosely.</param>
public sealed record ExpectedSample(NameMap<string> Labels, double Value) : IFields
{
    /// <summary>The name of its metric, where the expression keeps it.</summary>
    public string Metric { get; init; } = "";

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Demand("value", !double.IsNaN(Value), "promtool holds NaN unequal to NaN: test something else");
        to.Text("labels", SeriesName.Of(Metric, Labels));
        to.Number("value", Value);
    }
}
