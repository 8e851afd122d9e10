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
        foreach (var entry in Entries(input))
        {
            var name = Path.GetRelativePath(input, entry).Replace('\\', '/');
            var result = DashboardImport.Of(name, entry);
            if (result.Ok)
            {
                var target = Path.Combine(output, name);
                Directory.CreateDirectory(Path.GetDirectoryName(target) ?? output);
                WholeFile.Write(target, result.Written.Span);
            }

            lines.WriteLine(result.ToJsonLine());
            files++;
            wrong += result.Ok ? 0 : 1;
        }

        return new(files, wrong);
    }

    // A folder that is called like a file is probably meant to be one, so it is not passed over in silence. All are listed before
    // the first is written, because the output may lie in the input.
    static string[] Entries(string input)
    {
        var entries = Directory.GetFileSystemEntries(input, "*.json", SearchOption.AllDirectories);
        Array.Sort(entries, StringComparer.Ordinal);
        return entries;
    }
}
