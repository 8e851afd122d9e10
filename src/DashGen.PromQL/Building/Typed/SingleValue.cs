namespace DashGen.PromQL;

/// <summary>What can be asked of a result without labels only.</summary>
public static class SingleValue
{
    /// <summary>The value, and 0 where there is none: a count of nothing is no result.</summary>
    public static InstantVector<NoLabels> OrZero(this InstantVector<NoLabels> value) => new(value.Syntax.Or(Build.Vector(0)));
}
