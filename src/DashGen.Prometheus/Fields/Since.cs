using DashGen.PromQL;

namespace DashGen.Prometheus;

/// <summary>The first versions of both servers that know a field; the default is "as old as anything we write for".</summary>
readonly record struct Since(PrometheusVersion Prometheus, AlertmanagerVersion Alertmanager)
{
    /// <summary>What to do on an older server, as the end of a sentence; null where there is no way.</summary>
    public string? Before { get; init; }

    public static Since PrometheusIs(int major, int minor) => new(new(major, minor), default);

    public static Since AlertmanagerIs(int major, int minor) => new(default, new(major, minor));
}
