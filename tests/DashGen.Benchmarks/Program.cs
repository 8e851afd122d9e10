using System.Globalization;
using DashGen.Benchmarks;
using DashGen.Benchmarks.Grafana;

// One process that writes N dashboards, for scripts that measure it from outside.
if (args is ["dashboards", var count, var folder])
{
    DashboardBenchmark.Write(int.Parse(count, CultureInfo.InvariantCulture), folder);
    return 0;
}

// TEXT limits the table to lines that hold it.
if (args is not [var corpus, var modules, .. var rest] || rest.Length > 1)
{
    Console.Error.WriteLine("usage: DashGen.Benchmarks CORPUS.jsonl FOLDER_WITH_NODE_MODULES [TEXT]");
    Console.Error.WriteLine("       DashGen.Benchmarks dashboards N FOLDER");
    return 2;
}

if (rest is [var text] && !Benchmarks.All.Any(benchmark => benchmark.What.Contains(text, StringComparison.OrdinalIgnoreCase)))
{
    Console.Error.WriteLine($"no benchmark has '{text}' in its name");
    return 2;
}

using var inputs = new Inputs(corpus, modules);
return Table.Print(inputs, rest.FirstOrDefault() ?? "", Console.Out) ? 0 : 1;
