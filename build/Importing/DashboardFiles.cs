namespace DashGen.Building;

/// <summary>Finds what is to be read below a folder.</summary>
public static class DashboardFiles
{
    /// <summary>
    /// Everything called <c>*.json</c>, in ordinal order, and with it every folder that cannot be listed. A folder that is called like a file is
    /// probably meant to be one, so neither is passed over in silence.
    /// </summary>
    /// <param name="folder">Where to look, with the folders in it. One that is a link is not entered: it may lead in a circle.</param>
    public static IReadOnlyList<string> Below(string folder)
    {
        var found = new List<string>();
        Add(new DirectoryInfo(folder), found);
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    static void Add(DirectoryInfo folder, List<string> found)
    {
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                if (entry.Name.EndsWith(".json", StringComparison.Ordinal))
                {
                    found.Add(entry.FullName);
                }

                if (entry is DirectoryInfo { LinkTarget: null } inner)
                {
                    Add(inner, found);
                }
            }
        }
        catch (UnauthorizedAccessException)
        {
            found.Add(folder.FullName);
        }
    }
}
