using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

/// <summary>One state for many instances.</summary>
internal static class WorstState
{
    /// <summary>
    /// <c>max by (…) (x == bad) or max by (…) (x)</c>: the bad state where any instance is in it, since the largest code need not be the
    /// worst state; else the largest code.
    /// </summary>
    public static Expr Of(VectorSelector states, State bad, EquatableArray<LabelSchema> by) =>
        Max(Equal(states, bad.Code), by.Names()).Or(Max(states, by.Names()));
}
