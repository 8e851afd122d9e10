using DashGen.Grafana;

namespace DashGen.Building;

/// <summary>A folder of dashboard files that is carried through the model, file by file.</summary>
/// <param name="Files">How many there were.</param>
/// <param name="Wrong">How many could not be read, or lost something.</param>
public sealed record DashboardFolder(int Files, int Wrong)
{
    /// <summary>Reads every file, writes back those that can be read, and says of each what was found.</summary>
    /// <param name="input">The folder to read, with the folders in it.</param>
    /// <param name="output">The folder to write to.</param>
    /// <param name="lines">Gets one JSON object a line for each file.</param>
    public static DashboardFolder Carry(string input, string output, TextWriter lines)
    {
        var (files, wrong) = (0, 0);
        foreach (var entry in DashboardFiles.Below(input))
        {
            var name = Path.GetRelativePath(input, entry).Replace('\\', '/');
            var result = Written(DashboardImport.Of(name, entry), Path.Combine(output, name));
            lines.WriteLine(result.ToJsonLine());
            files++;
            wrong += result.Ok ? 0 : 1;
        }

        return new(files, wrong);
    }

    static RoundTrip Written(RoundTrip result, string target)
    {
        if (!result.Ok)
        {
            return result;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? target);
            WholeFile.Write(target, result.Written.Span);
            return result;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return RoundTrip.Refused(result.File, $"it was read, but cannot be written: {unwritable.Message.ReplaceLineEndings(" ")}");
        }
    }
}
