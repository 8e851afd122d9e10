namespace DashGen.Prometheus;

/// <summary>The alerts of one name that fire at one time, all of them.</summary>
/// <param name="EvalTime">The time; rules were last evaluated at or before it.</param>
/// <param name="AlertName">The alert. promtool does not mind a name that no rule has.</param>
/// <param name="Expected">The alerts that fire; none means that it is silent.</param>
public sealed record AlertTestCase(TimeSpan EvalTime, string AlertName, EquatableArray<ExpectedAlert> Expected) : IFields
{
    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Duration("eval_time", EvalTime);
        to.Text("alertname", AlertName);
        if (Expected.IsEmpty)
        {
            to.EmptyList("exp_alerts");
        }
        else
        {
            to.Repeated("exp_alerts", AlertName, Expected);
        }
    }
}
