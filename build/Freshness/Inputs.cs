using System.IO.Enumeration;

namespace DashGen.Building;

/// <summary>One file as the file system describes it: cheap to read, and different after almost every edit.</summary>
/// <param name="Path">Relative to the repository, with forward slashes.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Modified">The modification time in UTC ticks.</param>
public sealed record InputFile(string Path, long Size, long Modified);

/// <summary>Everything the program is built from: sources, projects, settings and templates, and the SDK that builds them.</summary>
public static class Inputs
{
    /// <summary>The folders whose files are all inputs, whatever their kind: a template is compiled in as much as a class.</summary>
    static readonly string[] Folders = ["definitions", "src", "build"];

    /// <summary>Lists the inputs of a repository in ordinal order.</summary>
    /// <param name="root">The repository's folder.</param>
    public static IReadOnlyList<InputFile> List(string root)
    {
        var files = Folders.Where(folder => Directory.Exists(Path.Combine(root, folder))).SelectMany(folder => Below(root, folder))
            .Concat(Settings(root))
            .ToList();
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    /// <summary>
    /// The SDKs that are installed and the runtime in use. A new SDK builds anew; which one is taken is for <c>global.json</c>, itself an
    /// input, and asking <c>dotnet --version</c> would cost more than the rest of the check.
    /// </summary>
    public static string Sdk()
    {
        var shared = System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory();
        var sdks = Path.GetFullPath(Path.Combine(shared, "..", "..", "..", "sdk"));
        var names = Directory.Exists(sdks) ? Directory.GetDirectories(sdks).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray() : [];
        return $"{Environment.Version} {string.Join(' ', names)}";
    }

    static FileSystemEnumerable<InputFile> Below(string root, string folder)
    {
        var start = Path.Combine(root, folder);
        return new(start, (ref FileSystemEntry entry) => Entry(root, ref entry), new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && !IsScratch(entry.FileName),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => entry.FileName is not ("bin" or "obj" or "SchemaGen" or "node_modules"),
        };
    }

    /// <summary>What editors leave beside a file while it is open; a source file is never that, whatever it is called.</summary>
    static bool IsScratch(ReadOnlySpan<char> name) =>
        !name.EndsWith(".cs") && (name.EndsWith("~") || name.EndsWith(".swp") || name.EndsWith(".swx") || name is "4913" or ".DS_Store");

    static FileSystemEnumerable<InputFile> Settings(string root) =>
        new FileSystemEnumerable<InputFile>(root, (ref FileSystemEntry entry) => Entry(root, ref entry), new() { AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && IsSetting(entry.FileName),
        };

    static bool IsSetting(ReadOnlySpan<char> name) =>
        name.EndsWith(".props") || name.EndsWith(".targets") || name.EndsWith(".rsp") || name is "global.json" or ".editorconfig" or ".globalconfig"
        || name.Equals("nuget.config", StringComparison.OrdinalIgnoreCase);

    static InputFile Entry(string root, ref FileSystemEntry entry)
    {
        var relative = Path.GetRelativePath(root, entry.ToFullPath()).Replace('\\', '/');
        return new(relative, entry.Length, entry.LastWriteTimeUtc.Ticks);
    }
}
