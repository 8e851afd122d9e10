using System.Text;

namespace DashGen.Building;

/// <summary>Compares <c>out/</c> with what the definitions render, byte by byte, and tells differences in meaning.</summary>
public static class OutputDrift
{
    /// <summary>How many differences of one file are told before the rest is only counted.</summary>
    const int PerFile = 12;

    /// <summary>Everything that differs: files edited, missing and left over. What DashGen never made is a note.</summary>
    /// <param name="folder">The folder <c>out/</c>.</param>
    /// <param name="files">Path to text, as rendered.</param>
    /// <param name="proved">Path to text of the pages that <c>prove</c> writes, and no manifest lists.</param>
    public static IEnumerable<Diagnostic> Find(string folder, IReadOnlyDictionary<string, string> files, IReadOnlyDictionary<string, string>? proved = null)
    {
        foreach (var (path, text) in proved ?? new Dictionary<string, string>())
        {
            if (File.ReadAllText(Path.Combine(folder, path)) != text)
            {
                yield return Error(path, "is not what the proofs show now", "run prove, which needs promtool, or delete it");
            }
        }

        foreach (var (path, rendered) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var file = Path.Combine(folder, path);
            if (!File.Exists(file))
            {
                yield return Error(path, "is missing", "run generate");
                continue;
            }

            var found = File.ReadAllBytes(file);
            if (!found.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(rendered)))
            {
                foreach (var finding in Differences(path, Encoding.UTF8.GetString(found), rendered))
                {
                    yield return finding;
                }
            }
        }

        var manifest = OwnedFiles(folder);
        if (manifest is null && files.Count > 0)
        {
            yield return Error(Manifest.Name, "is missing or cannot be read", "run generate");
        }
        else if (manifest is not null && manifest.Print() != Expected(files).Print())
        {
            yield return Error(Manifest.Name, manifest.Pending.Count > 0 ? "says that a run has died half-way" : "does not list the files that the definitions make", "run generate");
        }

        List<string> others = [.. Files(folder).Where(path => !files.ContainsKey(path) && path != Manifest.Name && proved?.ContainsKey(path) != true)];
        foreach (var path in others)
        {
            if (manifest?.Owns(path) ?? false)
            {
                yield return Error(path, "is no longer made by the definitions", "run generate, which deletes it");
            }
            else if (Mark.IsIn(Path.Combine(folder, path)))
            {
                yield return Error(path, "was made by DashGen and is made no longer", "delete it: generate touches nothing that its manifest does not list");
            }
            else if (!path.Split('/').Contains("secrets"))
            {
                yield return new(ProgramCodes.Drift, DiagnosticSeverity.Note, new($"out/{path}", 1), "is not DashGen's, and is left alone");
            }
        }
    }

    static IEnumerable<Diagnostic> Differences(string path, string found, string rendered)
    {
        var lines = Drift.Explain(path, found, rendered);
        if (lines.IsEmpty)
        {
            yield return Error(path, "has bytes that are no valid UTF-8", "run generate");
        }

        foreach (var line in lines.Take(PerFile))
        {
            yield return Error(path, line, "");
        }

        if (lines.Count > PerFile)
        {
            yield return Error(path, $"and {Findings.Count(lines.Count - PerFile, "more difference")}", "");
        }
    }

    static Manifest Expected(IReadOnlyDictionary<string, string> files) =>
        Manifest.Complete(files.ToDictionary(file => file.Key, file => Manifest.Hash(Encoding.UTF8.GetBytes(file.Value))));

    static Manifest? OwnedFiles(string folder)
    {
        var file = Path.Combine(folder, Manifest.Name);
        return File.Exists(file) ? Manifest.Parse(File.ReadAllBytes(file)) : null;
    }

    /// <summary>All files below a folder, with forward slashes and in ordinal order; hidden ones belong to other tools, and links lead elsewhere.</summary>
    static IEnumerable<string> Files(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint })
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)
        : [];

    static Diagnostic Error(string path, string message, string hint) => new(ProgramCodes.Drift, DiagnosticSeverity.Error, new($"out/{path}", 1), message, hint);
}
