using Cake.Core;
using Cake.Frosting;
using DashGen.Grafana;

namespace DashGen.Building;

/// <summary>Carries dashboard files through the model, to show that it loses nothing.</summary>
[TaskName("dashboards")]
[TaskDescription("reads Grafana dashboard files, writes them back through the model, and reports what was lost")]
[Option("input", "the folder to read, with the folders in it", Value = "DIR")]
[Option("output", "the folder to write to", Value = "OUTDIR")]
public sealed class DashboardsTask : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        var input = context.Value("input") ?? throw new CakeException(2, "dashboards needs --input=DIR");
        var output = context.Value("output") ?? throw new CakeException(2, "dashboards needs --output=DIR");
        if (!Directory.Exists(input))
        {
            throw new CakeException(2, $"--input={input}: there is no such folder");
        }

        var (files, wrong) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(input, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(input, file).Replace('\\', '/');
            var result = RoundTrip.Of(name, File.ReadAllBytes(file));
            if (!result.Written.IsEmpty)
            {
                var target = Path.Combine(output, name);
                Directory.CreateDirectory(Path.GetDirectoryName(target) ?? output);
                File.WriteAllBytes(target, result.Written.Span);
            }

            Console.Out.WriteLine(result.ToJsonLine());
            files++;
            wrong += result.Ok ? 0 : 1;
        }

        if (wrong > 0 || files == 0)
        {
            throw new CakeException(1, files == 0 ? $"no .json file in {input}" : $"{wrong} of {Findings.Count(files, "file")} not carried over whole");
        }
    }
}
