using DashGen;

namespace Definitions.SecureConnect;

/// <summary>What the Go client library brings along.</summary>
static class Go
{
    /// <summary>Its default buckets, in seconds.</summary>
    public static readonly EquatableArray<double> Buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    /// <summary>How many series of <c>go_*</c>, <c>process_*</c> and <c>promhttp_*</c> a process exposes.</summary>
    public const int Series = 60;
}
