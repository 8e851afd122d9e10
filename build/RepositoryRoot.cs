namespace DashGen.Building;

/// <summary>Where the repository is, seen from a program that lies inside it.</summary>
public static class RepositoryRoot
{
    /// <summary>The nearest folder above <paramref name="start"/> that holds <c>DashGen.sln</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string Find(string start)
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
