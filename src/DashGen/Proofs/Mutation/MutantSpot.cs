using DashGen.PromQL;

namespace DashGen;

/// <summary>Where a mistake was made.</summary>
/// <param name="Rule">The rule as it should be.</param>
/// <param name="Before">Its expression.</param>
/// <param name="After">Its expression with the mistake.</param>
/// <param name="Path">The way from the expression to the part that was changed, child by child; the same in both.</param>
internal sealed record MutantSpot(Prometheus.Rule Rule, Expr Before, Expr After, EquatableArray<int> Path);
