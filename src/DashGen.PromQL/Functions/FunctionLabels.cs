namespace DashGen.PromQL;

/// <summary>What a function does to the labels of its vector. The metric's name is told apart (<see cref="Function.KeepsName"/>).</summary>
public enum FunctionLabels
{
    /// <summary>All stay.</summary>
    All,

    /// <summary>There are none.</summary>
    None,

    /// <summary>Those of <c>=</c> matchers that are used once (<c>absent</c>).</summary>
    OfEqualMatchers,

    /// <summary>All but <c>le</c> stay.</summary>
    AllButBucket,

    /// <summary>All but <c>le</c> stay, and the label that the second argument names is added.</summary>
    AllButBucketAndSecond,

    /// <summary>All stay, and the label that the second argument names is set.</summary>
    AllAndSecond,

    /// <summary>All stay, and those of info metrics are added.</summary>
    AllAndInfo,
}
