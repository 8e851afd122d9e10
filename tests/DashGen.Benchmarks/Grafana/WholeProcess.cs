using System.Diagnostics;
using System.Globalization;

namespace DashGen.Benchmarks.Grafana;

/// <summary>
/// Programs that write the peers' dashboards, each as a process of its own, measured from outside by the peers' own
/// <c>measure.py</c> and held against each other by their <c>compare.py</c>.
/// </summary>
public static class WholeProcess
{
    const string Ours = "dashgen";
    const string TypeScript = "foundation-sdk";

    /// <summary>DashGen, compiled ahead of time.</summary>
    /// <param name="count">How many dashboards one process writes.</param>
    /// <param name="runs">How often.</param>
    public static Func<Inputs, Measure> DashGen(int count, int runs) => inputs =>
        Run(inputs, Ours, count, runs, [Published(inputs, Ours, "DashGen.Benchmarks"), "dashboards", "{n}", "{out}"]);

    /// <summary>An estate of services that have nothing in common: compiled, checked, proved and written.</summary>
    /// <param name="count">How many services it has.</param>
    /// <param name="runs">How often.</param>
    public static Func<Inputs, Measure> Fleet(int count, int runs) => inputs =>
        Run(inputs, "fleet", count, runs, [Published(inputs, "fleet", "DashGen.Fleet"), "{n}", "{out}"]);

    /// <summary>The TypeScript SDK in node; ours must be equal to what it wrote.</summary>
    /// <param name="count">How many dashboards one process writes.</param>
    /// <param name="runs">How often.</param>
    public static Func<Inputs, Measure> Sdk(int count, int runs) => inputs =>
    {
        var modules = Path.Combine(inputs.Modules, "node_modules");
        var measure = Directory.Exists(Path.Combine(modules, "@grafana", "grafana-foundation-sdk"))
            ? Run(inputs, TypeScript, count, runs, ["node", Path.Combine(Peers(inputs), "foundation-sdk.cjs"), "{n}", "{out}"], ("NODE_PATH", modules))
            : throw new NotHereException("the SDK is not here: bench --peers fetches it");
        return Same(inputs, TypeScript, count) ? measure : throw new InvalidOperationException("the dashboards differ from the SDK's");
    };

    /// <summary>grafonnet in jsonnet, where its vendor folder lies beside the modules; ours must be equal to what it wrote.</summary>
    /// <param name="count">How many dashboards one process writes.</param>
    /// <param name="runs">How often.</param>
    public static Func<Inputs, Measure> Grafonnet(int count, int runs) => inputs =>
    {
        var vendor = Path.Combine(inputs.Modules, "vendor");
        var measure = Directory.Exists(vendor)
            ? Run(inputs, "grafonnet", count, runs, ["jsonnet", "-J", vendor, "--tla-code", "n={n}", "-m", "{out}", Path.Combine(Peers(inputs), "grafonnet.jsonnet")])
            : throw new NotHereException($"{vendor} with grafonnet, as jb lays it out, is not here");
        return Same(inputs, "grafonnet", count) ? measure : throw new InvalidOperationException("the dashboards differ from grafonnet's");
    };

    static string Peers(Inputs inputs) => Path.GetFullPath(Path.Combine(inputs.Corpus, "..", "..", "bench", "peers"));

    /// <summary>A program that is measured, published as it would be shipped.</summary>
    static string Published(Inputs inputs, string folder, string name)
    {
        var program = Path.Combine(inputs.Modules, folder, name + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return File.Exists(program) ? program : throw new NotHereException($"{program} is not published: bench does that");
    }

    static bool Same(Inputs inputs, string peer, int count) =>
        Start("python3", [Path.Combine(Peers(inputs), "compare.py"), Folder(inputs, Ours, count), Folder(inputs, peer, count)]).ExitCode == 0;

    /// <summary>Where the script leaves what the last run of a program has written.</summary>
    static string Folder(Inputs inputs, string name, int count) =>
        Path.Combine(Place(inputs, name, count, 0), "peers", string.Create(CultureInfo.InvariantCulture, $"{name}-{count}"));

    /// <summary>
    /// Where a run writes. Each has a folder of its own, and none is deleted before the last: ext4 without a journal looks at every file
    /// that was deleted in the last minutes when it creates one, so that a run would pay for those before it.
    /// </summary>
    static string Place(Inputs inputs, string name, int count, int run) =>
        Directory.CreateDirectory(Path.Combine(inputs.Scratch, string.Create(CultureInfo.InvariantCulture, $"{name}-{count}-{run}"))).FullName;

    static Measure Run(Inputs inputs, string name, int count, int runs, IReadOnlyList<string> command, params (string Name, string Value)[] environment)
    {
        var script = Path.Combine(Peers(inputs), "measure.py");
        if (!File.Exists(script))
        {
            throw new NotHereException($"{script} is not here");
        }

        var plan = string.Create(CultureInfo.InvariantCulture, $"{count}:1");
        var measured = Enumerable.Range(0, runs)
            .Select(run => Once(name, Start("python3", [script, name, plan, "--", .. command], [.. environment, ("TMPDIR", Place(inputs, name, count, run))])))
            .ToArray();
        return new(1 / Median(measured.Select(one => one.Wall)), 1 / Median(measured.Select(one => one.Processor)), 0) { PeakMiB = measured.Max(one => one.Peak) };
    }

    /// <summary>Reads the script's line: name, dashboards, runs, wall seconds, processor seconds, MiB at the peak, files, MiB written.</summary>
    static (double Wall, double Processor, double Peak) Once(string name, (int ExitCode, string Output) script)
    {
        var numbers = script.Output.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).FirstOrDefault(line => line.FirstOrDefault() == name);
        return script.ExitCode == 0 && numbers is [_, _, _, var wall, var processor, var peak, ..]
            ? (Number(wall), Number(processor), Number(peak))
            : throw new NotHereException($"{name} could not be run: {script.Output.Trim()}");
    }

    static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    static (int ExitCode, string Output) Start(string program, IReadOnlyList<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start) ?? throw new NotHereException($"{program} did not start");
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new NotHereException($"{program} is not here");
        }
    }
}
