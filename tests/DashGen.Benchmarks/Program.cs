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

return PromQLBenchmark.Run(args[0], Console.Out) ? 0 : 1;
