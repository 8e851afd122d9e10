using DashGen.PromQL;

namespace DashGen;

/// <summary>A metric that tells which of several states something is in, whatever its labels.</summary>
internal interface IStates
{
    /// <summary>The series that are in a state.</summary>
    /// <param name="series">Series of the metric, whichever state they are in.</param>
    /// <param name="state">The state.</param>
    Expr In(VectorSelector series, State state);

    /// <summary>The code of one state for many series: the bad one where any is in it, else the largest.</summary>
    /// <param name="series">Series of the metric, whichever state they are in.</param>
    /// <param name="bad">The state that matters most.</param>
    /// <param name="by">What there is one each for.</param>
    Expr Worst(VectorSelector series, State bad, EquatableArray<LabelSchema> by);
}
