using DashGen.PromQL;

namespace DashGen;

/// <summary>A quantity that alerts compare with limits.</summary>
/// <param name="Expr">The quantity, one series per combination of the keys.</param>
/// <param name="Unit">What its values measure.</param>
/// <param name="Keys">The labels that tell its series apart, besides the kept ones.</param>
/// <param name="Subject">What it is, as it stands before the value: <c>error rate</c>.</param>
internal sealed record Quantity(Expr Expr, MetricUnit Unit, EquatableArray<LabelSchema> Keys, string Subject)
{
    /// <summary>Whether its values are what is expected some time ahead, and not what is there now.</summary>
    public bool IsPrediction { get; init; }
}
