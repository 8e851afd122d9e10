using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace DashGen.Benchmarks;

/// <summary>The peer: Prometheus' own editor grammar in node, over the same expressions in the same run.</summary>
public static class LezerBenchmark
{
    /// <summary>Runs it where node and the package are there.</summary>
    /// <param name="texts">The expressions.</param>
    /// <param name="modules">The folder that holds <c>node_modules/@prometheus-io/lezer-promql</c>.</param>
    /// <returns>The measurement, or null with the reason.</returns>
    public static (Measure? Measure, string Reason) Run(IReadOnlyList<string> texts, string? modules)
    {
        if (modules is null || !Directory.Exists(Path.Combine(modules, "node_modules", "@prometheus-io", "lezer-promql")))
        {
            return (null, "name a folder with node_modules/@prometheus-io/lezer-promql (npm install @prometheus-io/lezer-promql)");
        }

        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, texts.Select(text => JsonSerializer.Serialize(text)));
            var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "lezer.mjs"), file, Path.GetFullPath(modules)])
            {
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 && Numbers(output) is [var median, var best]
                ? (new Measure("lezer: parse only", median, 0, best), "")
                : (null, "node could not run it");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (null, "node is not here");
        }
        finally
        {
            File.Delete(file);
        }
    }

    static double[] Numbers(string output) =>
        [.. output.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
