using DashGen.Benchmarks;
using DashGen.Benchmarks.Grafana;

if (args is ["dashboards", var count, var folder])
{
    DashboardBenchmark.Write(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), folder);
    return 0;
}

if (args is ["dashboards"])
{
    return DashboardBenchmark.Run(Console.Out) ? 0 : 1;
}

// usage: DashGen.Benchmarks CORPUS.jsonl [FOLDER_WITH_NODE_MODULES]
if (args.Length is 0 or > 2)
{
    Console.Error.WriteLine("usage: DashGen.Benchmarks CORPUS.jsonl [FOLDER_WITH_NODE_MODULES]");
    return 2;
}

return PromQLBenchmark.Run(args[0], args.Length > 1 ? args[1] : null, Console.Out) ? 0 : 1;
