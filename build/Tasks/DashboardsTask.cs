using Cake.Core;
using Cake.Frosting;

namespace DashGen.Building;

/// <summary>Carries dashboard files through the model, to show that it loses nothing.</summary>
[TaskName("dashboards")]
[TaskDescription("reads Grafana dashboard files, writes them back through the model, and reports what was lost and what is wrong in them")]
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

        if (Folders.Overlap(input, output))
        {
            throw new CakeException(2, $"--output={output} and --input={input} lie in each other: what is written would take the place of what is read; choose a folder beside it");
        }

        var folder = DashboardFolder.Carry(input, output, StandardOutput.Writer);
        if (folder.Wrong > 0 || folder.Files == 0)
        {
            throw new CakeException(1, folder.Files == 0 ? $"no .json file in {input}" : $"{folder.Wrong} of {Findings.Count(folder.Files, "file")} not carried over whole");
        }
    }
}
