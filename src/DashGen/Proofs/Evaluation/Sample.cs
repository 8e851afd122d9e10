namespace DashGen;

/// <summary>A sample of a series.</summary>
/// <param name="At">When, from the start of the test.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct Sample(TimeSpan At, double Value);
