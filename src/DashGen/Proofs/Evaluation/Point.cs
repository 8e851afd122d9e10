namespace DashGen;

/// <summary>One result of an expression at one time.</summary>
/// <param name="Labels">Its labels; the metric's name is not kept, because no rule here depends on it.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct Point(Tags Labels, double Value);
