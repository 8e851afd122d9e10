using DashGen.Benchmarks.Grafana;
using DashGen.Benchmarks.PromQL;

namespace DashGen.Benchmarks;

/// <summary>Everything that is measured, in the order of the table.</summary>
public static class Benchmarks
{
    /// <summary>The list.</summary>
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        new("PromQL: parse an expression", ExpressionBenchmarks.Parse),
        new("PromQL: parse and type-check", ExpressionBenchmarks.ParseAndCheck) { PerSecond = 150_000, BytesEach = 3 * 1024 },
        new("PromQL: parse, type-check and analyze", ExpressionBenchmarks.Analyze),
        new("PromQL: print", ExpressionBenchmarks.Print),
        new("PromQL: print over several lines", ExpressionBenchmarks.Pretty),
        new("  peer: lezer-promql in node, parse only", LezerBenchmark.Parse),
        new("Grafana: define and write a dashboard of 17 panels", DashboardBenchmark.DefineAndWrite) { MillisecondsEach = 0.10 },
        new("Grafana: write such a dashboard", DashboardBenchmark.WriteAlone),
        new("Grafana: 1 dashboard, whole process", WholeProcess.DashGen(1, runs: 15)) { MillisecondsEach = 50 },
        new("  peer: TypeScript SDK, whole process", WholeProcess.Sdk(1, runs: 9)) { IsInMilliseconds = true },
        new("  peer: grafonnet, whole process", WholeProcess.Grafonnet(1, runs: 5)) { IsInMilliseconds = true },
        new("Grafana: 1,000 dashboards, whole process", WholeProcess.DashGen(1_000, runs: 9)) { MillisecondsEach = 200, PeakMiB = 60 },
        new("  peer: TypeScript SDK, whole process", WholeProcess.Sdk(1_000, runs: 5)) { IsInMilliseconds = true },
        new("  peer: grafonnet, whole process", WholeProcess.Grafonnet(1_000, runs: 1)) { IsInMilliseconds = true },
        new("Estate: 10 services, whole process", WholeProcess.Fleet(10, runs: 3)) { IsInMilliseconds = true },
        new("Estate: 100 services, whole process", WholeProcess.Fleet(100, runs: 1)) { IsInMilliseconds = true },
        new("Estate: 1,000 services, whole process", WholeProcess.Fleet(1_000, runs: 1)) { MillisecondsEach = 2_000, PeakMiB = 300 },
        new("Estate: 10,000 services, whole process", WholeProcess.Fleet(10_000, runs: 1)) { MillisecondsEach = 20_000 },
    ];
}
