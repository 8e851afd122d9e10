using System.Globalization;
using DashGen.Building;
using DashGen.Fleet;

if (args is not [var services, var folder])
{
    Console.Error.WriteLine("usage: DashGen.Fleet SERVICES FOLDER");
    return 2;
}

var output = new OutputFolder(Path.Combine(folder, "out"), Path.Combine(folder, "out.lock"), Console.Error.WriteLine);
var generation = Generation.Of(() => SyntheticEstate.Of(int.Parse(services, CultureInfo.InvariantCulture)), () => [], () => output.Begin(takeOver: false));
foreach (var finding in generation.Findings)
{
    Console.Error.WriteLine(finding);
}

foreach (var problem in generation.Output?.Problems ?? [])
{
    Console.Error.WriteLine(problem);
}

if (generation.Output is not { Problems.Count: 0 } report)
{
    return 1;
}

Console.WriteLine($"{report.Changes.Count} written, {report.Unchanged} left as they were");
return 0;
