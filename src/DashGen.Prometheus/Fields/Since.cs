using DashGen.PromQL;

namespace DashGen.Prometheus;

/// <summary>The first versions of both servers that know a field; the default is "as old as anything we write for".</summary>
readonly record struct Since(PrometheusVersion Prometheus, AlertmanagerVersion Alertmanager)
{
    public static Since PrometheusIs(int major, int minor) => new(new(major, minor), default);

    public static Since AlertmanagerIs(int major, int minor) => new(default, new(major, minor));
}
