using System.Globalization;
using DashGen.Building;
using DashGen.Fleet;

if (args is not [var services, var folder])
{
    Console.Error.WriteLine("usage: DashGen.Fleet SERVICES FOLDER");
    return 2;
}

var compilation = Compilation.Of(() => SyntheticEstate.Of(int.Parse(services, CultureInfo.InvariantCulture)));
foreach (var finding in compilation.Findings)
{
    Console.Error.WriteLine(finding);
}

if (compilation.HasErrors)
{
    return 1;
}

var report = new OutputFolder(Path.Combine(folder, "out"), Path.Combine(folder, "out.lock"), Console.Error.WriteLine).Write(compilation.Files, takeOver: false);
foreach (var problem in report.Problems)
{
    Console.Error.WriteLine(problem);
}

Console.WriteLine($"{report.Changes.Count} written, {report.Unchanged} left as they were");
return report.Problems.Count > 0 ? 1 : 0;
