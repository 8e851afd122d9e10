using DashGen;
using DashGen.Building;

namespace Build.Tests;

/// <summary>A folder <c>out/</c> of a test's own, with what to say about it.</summary>
sealed class Scratch : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("dashgen-test-").FullName;

    public string Out => Path.Combine(Root, "out");

    public string Lock => Path.Combine(Root, "lock");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public OutputReport Write(Dictionary<string, string> files, bool takeOver = false, Action<string>? step = null) =>
        Write(new OutputFolder(Out, Lock, _ => { }, step), files, takeOver);

    /// <summary>Puts all files and commits them.</summary>
    public static OutputReport Write(OutputFolder output, Dictionary<string, string> files, bool takeOver = false)
    {
        using var draft = output.Begin(takeOver);
        draft.Put(files.Select(GeneratedFile (file) => (file.Key, file.Value)));
        return draft.Commit();
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Out, path));

    public void Edit(string path, string text)
    {
        var file = Path.Combine(Out, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Every file but the manifest, with its text.</summary>
    public SortedDictionary<string, string> Files()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(Out) ? Directory.GetFiles(Out, "*", SearchOption.AllDirectories) : [])
        {
            files.Add(Path.GetRelativePath(Out, file).Replace('\\', '/'), File.ReadAllText(file));
        }

        files.Remove(Manifest.Name);
        return files;
    }

    /// <summary>Path to size, time and content of everything below <c>out/</c>, folders included.</summary>
    public string State() => string.Join('\n', Directory.GetFileSystemEntries(Out, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(entry => $"{entry} {File.GetLastWriteTimeUtc(entry).Ticks} {(File.Exists(entry) ? File.ReadAllText(entry) : "")}"));

    public void HoldsExactly(Dictionary<string, string> files) => Assert.Equal(new SortedDictionary<string, string>(files, StringComparer.Ordinal), Files());
}
