namespace DashGen.PromQL;

/// <summary>What the values that a function takes should be for its result to mean something.</summary>
public enum FunctionInput
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>A counter, or a native histogram, which counts too.</summary>
    Counter,

    /// <summary>A gauge: a value that goes up and down.</summary>
    Gauge,

    /// <summary>Any plain number; a gauge most often.</summary>
    AnyFloat,

    /// <summary>Buckets with <c>le</c>, or a native histogram.</summary>
    Histogram,

    /// <summary>A native histogram; plain numbers give nothing.</summary>
    NativeHistogram,
}
