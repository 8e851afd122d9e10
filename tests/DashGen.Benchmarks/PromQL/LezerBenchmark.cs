using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace DashGen.Benchmarks.PromQL;

/// <summary>The peer: the grammar of Prometheus' own editor in node, over the same expressions in the same run.</summary>
public static class LezerBenchmark
{
    /// <summary>Runs it.</summary>
    /// <exception cref="NotHereException">node or the package is not here.</exception>
    public static Measure Parse(Inputs inputs)
    {
        if (!Directory.Exists(Path.Combine(inputs.Modules, "node_modules", "@prometheus-io", "lezer-promql")))
        {
            throw new NotHereException("@prometheus-io/lezer-promql is not here; --peers fetches it by npm");
        }

        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, inputs.Expressions.Select(text => JsonSerializer.Serialize(text)));
            var output = Run("node", Path.Combine(AppContext.BaseDirectory, "lezer.mjs"), file, Path.GetFullPath(inputs.Modules));
            var numbers = output.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            return new Measure(numbers[0], numbers[1], 0);
        }
        finally
        {
            File.Delete(file);
        }
    }

    static string Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
                ?? throw new NotHereException($"{program} did not start");
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : throw new NotHereException($"{program} could not run it");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new NotHereException($"{program} is not on PATH");
        }
    }
}
