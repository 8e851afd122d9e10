namespace DashGen;

/// <summary>A value that is too much (or too little), and how long it must hold before anyone is told.</summary>
/// <typeparam name="T">What the value measures, so that a latency cannot be compared with a share.</typeparam>
/// <param name="Value">The value itself; reaching it is not yet crossing it.</param>
/// <param name="Hold">How long, 0 or more: <c>for</c> of the alert.</param>
public readonly record struct Threshold<T>(T Value, TimeSpan Hold) where T : struct;
