using DashGen.PromQL;

namespace DashGen.Prometheus;

/// <summary>What an expression must give at one time.</summary>
/// <param name="Expr">The expression.</param>
/// <param name="EvalTime">The time.</param>
/// <param name="Samples">All results; none means that it gives nothing.</param>
public sealed record PromqlTestCase(Expr Expr, TimeSpan EvalTime, EquatableArray<ExpectedSample> Samples) : IFields
{
    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Expr("expr", Expr);
        to.Duration("eval_time", EvalTime);
        if (Samples.IsEmpty)
        {
            to.EmptyList("exp_samples");
        }
        else
        {
            to.Sections("exp_samples", Samples);
        }
    }
}
