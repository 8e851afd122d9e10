namespace DashGen.Testing;

/// <summary>Where the checkout is, seen from a test that runs out of its own output folder.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>DashGen.sln</c>.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>A path inside the checkout, given with forward slashes.</summary>
    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(Root, relative));

    static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DashGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"no DashGen.sln above {start}");
    }
}
