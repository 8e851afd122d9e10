using System.Globalization;

namespace DashGen.Benchmarks;

/// <summary>Runs the benchmarks and prints a line for each as soon as it is measured.</summary>
public static class Table
{
    /// <summary>Prints the table.</summary>
    /// <param name="inputs">What is worked on.</param>
    /// <param name="only">A text that a line's name must hold; empty for all.</param>
    /// <param name="output">Where it goes.</param>
    /// <returns>Whether everything that could be measured reaches what it must.</returns>
    public static bool Print(Inputs inputs, string only, TextWriter output)
    {
        output.WriteLine($"{"one warm thread, medians",-52}{"by the clock",16}{"by processor",16}{"must reach",16}{"memory",13}{"at most",10}");
        var isReached = true;
        foreach (var benchmark in Benchmarks.All.Where(benchmark => benchmark.What.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            try
            {
                var measure = benchmark.Run(inputs);
                output.WriteLine(Line(benchmark, measure));
                isReached &= benchmark.IsReached(measure);
            }
            catch (NotHereException missing)
            {
                output.WriteLine($"{benchmark.What,-52}not measured: {missing.Message}");
            }
        }

        return isReached;
    }

    static string Line(Benchmark benchmark, Measure measure)
    {
        string[] columns =
        [
            Speed(benchmark, measure.PerSecond).PadLeft(16),
            (measure.PerCpuSecond > 0 ? Speed(benchmark, measure.PerCpuSecond) : "").PadLeft(16),
            Asked(benchmark).PadLeft(16),
            Memory(measure.BytesEach, measure.PeakMiB).PadLeft(13),
            Memory(benchmark.BytesEach ?? 0, benchmark.PeakMiB ?? 0).PadLeft(10),
            IsAsked(benchmark) ? benchmark.IsReached(measure) ? "  reached" : "  NOT REACHED" : "",
        ];
        return benchmark.What.PadRight(52) + string.Concat(columns).TrimEnd();
    }

    static bool IsAsked(Benchmark benchmark) => benchmark is { PerSecond: not null } or { MillisecondsEach: not null } or { BytesEach: not null } or { PeakMiB: not null };

    static string Speed(Benchmark benchmark, double perSecond) =>
        benchmark is { MillisecondsEach: null, IsInMilliseconds: false } ? $"{Number(perSecond)}/s" : Milliseconds(1000 / perSecond);

    static string Asked(Benchmark benchmark) => benchmark switch
    {
        { PerSecond: { } fewest } => $"{Number(fewest)}/s",
        { MillisecondsEach: { } most } => Milliseconds(most),
        _ => "",
    };

    static string Memory(double bytes, double peak) => bytes > 0 ? $"{Number(bytes)} B" : peak > 0 ? $"{peak.ToString("0.0", CultureInfo.InvariantCulture)} MiB" : "";

    static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    static string Milliseconds(double value) => value.ToString("0.000", CultureInfo.InvariantCulture) + " ms";
}
