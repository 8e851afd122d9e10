namespace DashGen;

/// <summary>The bounds that .NET advises for its own histograms; OpenTelemetry follows the advice unless a view says otherwise.</summary>
static class DotNetBuckets
{
    /// <summary>For requests, in seconds.</summary>
    public static EquatableArray<double> Short { get; } = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    /// <summary>For connections, in seconds.</summary>
    public static EquatableArray<double> Long { get; } = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 120, 300];
}
