using System.Buffers;

namespace DashGen.Building;

/// <summary>Which paths may be written below <c>out/</c>: those that mean one and the same file on every operating system.</summary>
public static class PathRules
{
    static readonly SearchValues<char> Forbidden = SearchValues.Create("\\:*?\"<>|");

    static readonly string[] Reserved = ["CON", "PRN", "AUX", "NUL"];

    /// <summary>Says what is wrong with a set of relative paths; nothing when all is well.</summary>
    /// <param name="paths">Paths with forward slashes.</param>
    public static IReadOnlyList<string> Refuse(IEnumerable<string> paths)
    {
        var refusals = new List<string>();
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var folders = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var seen = "";
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            if (Refuse(path) is { } reason)
            {
                refusals.Add($"{Show(path)}: {reason}");
                continue;
            }

            if (!files.TryAdd(path, path))
            {
                refusals.Add($"{path}: differs from {files[path]} in upper and lower case only, which is one file on Windows and macOS");
            }

            // In this order most files stand beside others of their folder.
            if (path.AsSpan(0, path.LastIndexOf('/') + 1).SequenceEqual(seen))
            {
                continue;
            }

            seen = path[..(path.LastIndexOf('/') + 1)];
            for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            {
                var folder = path[..slash];
                if (!folders.TryAdd(folder, folder) && folders[folder] != folder)
                {
                    refusals.Add($"{path}: its folder {folder} differs from {folders[folder]} in upper and lower case only");
                }
            }
        }

        refusals.AddRange(files.Keys.Where(folders.ContainsKey).Select(path => $"{path}: is a file and a folder at once"));
        return refusals;
    }

    /// <summary>What is wrong with one path, or null.</summary>
    public static string? Refuse(string path)
    {
        if (path.Length is 0 or > 200)
        {
            return path.Length == 0 ? "an empty path" : "longer than 200 characters, which some systems cannot store";
        }

        foreach (var part in path.Split('/'))
        {
            if (part is "" or "." or "..")
            {
                return "leaves out/ or names no file";
            }

            if (part.AsSpan().ContainsAny(Forbidden) || part.Any(char.IsControl))
            {
                return "holds a character that no file name may hold on Windows";
            }

            if (part[^1] is '.' or ' ' || part[0] == ' ')
            {
                return "a name that begins with a blank or ends in a blank or a dot is changed by Windows";
            }

            var stem = part.Split('.')[0].TrimEnd();
            if (Reserved.Contains(stem, StringComparer.OrdinalIgnoreCase) || IsPort(stem))
            {
                return $"{stem} is the name of a device on Windows";
            }
        }

        return path.StartsWith('.') ? "a hidden file would not be seen" : null;
    }

    static bool IsPort(string stem) =>
        stem.Length == 4 && stem[3] is (>= '0' and <= '9') or '¹' or '²' or '³'
        && (stem.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("LPT", StringComparison.OrdinalIgnoreCase));

    static string Show(string path) => string.Concat(path.Take(200).Select(c => char.IsControl(c) ? '?' : c));
}
