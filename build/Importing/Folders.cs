namespace DashGen.Building;

/// <summary>How two folders lie to each other.</summary>
public static class Folders
{
    /// <summary>Linux alone tells upper from lower case.</summary>
    static readonly StringComparison Case = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Whether both are one folder, or one lies in the other, through whatever links.</summary>
    public static bool Overlap(string one, string other)
    {
        var (first, second) = (Real(one), Real(other));
        return first.StartsWith(second, Case) || second.StartsWith(first, Case);
    }

    /// <summary>The full path without a link in it and with a separator behind it, so that <c>in</c> is no beginning of <c>input</c>.</summary>
    static string Real(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var link = new DirectoryInfo(path);

        // What is yet to be made is no link; what it is to be made in may be one.
        return link.LinkTarget is not null && link.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Real(target.FullName)
            : Path.GetDirectoryName(path) is { } parent ? $"{Real(parent)}{Path.GetFileName(path)}{Path.DirectorySeparatorChar}"
            : path;
    }
}
