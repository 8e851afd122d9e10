using DashGen.PromQL;

namespace DashGen;

/// <summary>A recorded series that alerts and panels share.</summary>
/// <param name="Name"><c>level:metric:operation</c>, from <see cref="Conventions"/>.</param>
/// <param name="Expr">What is recorded.</param>
/// <param name="Unit">What its values measure.</param>
/// <param name="Labels">The labels its series carry.</param>
/// <param name="Location">The signal that asks for it.</param>
public sealed record Recording(string Name, Expr Expr, MetricUnit Unit, EquatableArray<LabelSchema> Labels, SourceLocation Location)
{
    /// <summary>The family of the signal that asks for it first: the group of rules it is evaluated in.</summary>
    public Family Family { get; init; } = Family.Golden;
}
