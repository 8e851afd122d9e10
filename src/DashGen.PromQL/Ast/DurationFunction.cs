namespace DashGen.PromQL;

/// <summary>A function of a duration expression.</summary>
public enum DurationFunction
{
    /// <summary><c>step()</c>: the step of the query.</summary>
    Step,

    /// <summary><c>range()</c>: the whole range of the query.</summary>
    Range,

    /// <summary><c>min_of(a, b)</c>: the shorter one.</summary>
    MinOf,

    /// <summary><c>max_of(a, b)</c>: the longer one.</summary>
    MaxOf,
}
