using DashGen.PromQL;

namespace DashGen.Prometheus;

/// <summary>Something that Prometheus evaluates again and again: a recording or an alert.</summary>
/// <param name="Expr">What is evaluated; it must be an instant vector or, for a recording, a scalar.</param>
public abstract record Rule(Expr Expr) : IFields
{
    /// <summary>Labels added to the results; their values are literal text. A label that a result already has is overwritten.</summary>
    public NameMap<string> Labels { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to) => Describe(to);

    private protected abstract void Describe(Fields to);

    private protected void DescribeLabels(Fields to)
    {
        foreach (var label in Labels)
        {
            to.LabelName("labels", label.Name);
            to.Demand("labels", label.Name != "__name__", "a rule cannot set the label __name__");
        }
    }
}
