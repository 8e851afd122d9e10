namespace DashGen.PromQL;

/// <summary>Which of the series of a metric a name stands for.</summary>
public enum MetricPart
{
    /// <summary>The metric itself.</summary>
    Whole,

    /// <summary>The buckets of a classic histogram, with <c>le</c>.</summary>
    Buckets,

    /// <summary>The sum of the observations: a counter in the metric's unit.</summary>
    Sum,

    /// <summary>The number of observations: a counter.</summary>
    Count,
}
