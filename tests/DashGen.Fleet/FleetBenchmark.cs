using DashGen.Building;

namespace DashGen.Fleet;

/// <summary>An estate that is compiled, checked and written like any other.</summary>
public static class FleetBenchmark
{
    /// <summary>Generates an estate.</summary>
    /// <param name="services">How many services it has.</param>
    /// <param name="folder">Where its <c>out/</c> goes.</param>
    /// <returns>0, or 1 where something was found.</returns>
    public static int Generate(int services, string folder)
    {
        var w = System.Diagnostics.Stopwatch.StartNew();
        var compilation = Compilation.Of(() => SyntheticEstate.Of(services));
        foreach (var f in compilation.Findings.Take(10)) { Console.WriteLine(f); }
        Console.WriteLine($"compiled {w.ElapsedMilliseconds} {compilation.Files.Count} files {compilation.Files.Sum(x => (long)x.Value.Length)} alerts {compilation.Bundle?.Stacks.Sum(s => s.Services.Sum(x => x.Alerts.Count))}");
        Directory.CreateDirectory(folder);
        var report = new OutputFolder(Path.Combine(folder, "out"), Path.Combine(folder, "lock"), _ => { }).Write(compilation.Files, takeOver: false);
        Console.WriteLine($"written {w.ElapsedMilliseconds} {Environment.WorkingSet >> 20} MiB, cpu {Environment.CpuUsage.TotalTime.TotalMilliseconds} changes {report.Changes.Count}");
        return compilation.HasErrors || report.Problems.Count > 0 ? 1 : 0;
    }
}
