using System.Globalization;
using DashGen.Fleet;

return args is [var services, var folder]
    ? FleetBenchmark.Generate(int.Parse(services, CultureInfo.InvariantCulture), folder)
    : 2;
