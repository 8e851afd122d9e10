using System.Text;

namespace DashGen.Building;

/// <summary>
/// The folder <c>out/</c>. Files are written beside and renamed into place, those that already hold what was rendered are not touched,
/// and a run that dies at any point is completed by the next.
/// </summary>
/// <param name="folder">Its path.</param>
/// <param name="lockFile">A file outside of it that two runs at once contend for.</param>
/// <param name="say">Gets messages for a person who waits.</param>
/// <param name="step">Told before each change on disk; tests end a run there.</param>
public sealed class OutputFolder(string folder, string lockFile, Action<string> say, Action<string>? step = null)
{
    /// <summary>The end of the name of a file that is not renamed yet, and the whole name of the mark that there may be some.</summary>
    const string Staged = ".dashgen-new";

    string ManifestPath => Path.Combine(folder, Manifest.Name);

    string Mark => MarkOf(folder);

    /// <summary>Whether a run is writing, or has died while it was.</summary>
    public static bool IsMarked(string folder) => File.Exists(MarkOf(folder));

    static string MarkOf(string folder) => Path.Combine(folder, Staged);

    /// <summary>Makes the folder hold the rendered files.</summary>
    /// <param name="files">Path, relative and with forward slashes, to text.</param>
    /// <param name="takeOver">Whether files that are not ours may be overwritten.</param>
    public OutputReport Write(IReadOnlyDictionary<string, string> files, bool takeOver)
    {
        var refused = PathRules.Refuse(files.Keys.Append(Manifest.Name));
        if (refused.Count > 0)
        {
            return OutputReport.Refused([.. refused.Select(reason => $"this path cannot be written below out/: {reason}")]);
        }

        if (File.Exists(folder))
        {
            return OutputReport.Refused(["out is a file, and the folder of generated files has to go there"]);
        }

        try
        {
            using var alone = Waiting.For(lockFile, say, "another run is writing out/; waiting for it", TimeSpan.FromMinutes(2));
            return WriteAlone(files, takeOver);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return OutputReport.Refused([$"out/ cannot be written: {unwritable.Message}"]);
        }
    }

    OutputReport WriteAlone(IReadOnlyDictionary<string, string> files, bool takeOver)
    {
        var text = File.Exists(ManifestPath) ? File.ReadAllText(ManifestPath) : null;
        var manifest = text is null ? Manifest.Empty : Manifest.Parse(text);
        IReadOnlyList<string> notes = manifest is null ? [$"out/{Manifest.Name} could not be read; it was made anew, and nothing in it was believed"] : [];
        var plan = OutputPlan.Make(folder, files, manifest, takeOver);
        if (plan.Problems.Count > 0)
        {
            return OutputReport.Refused(plan.Problems);
        }

        Sweep();
        if (plan.Changes.Count > 0 || plan.After.Print() != text)
        {
            CarryOut(plan);
        }

        return new(plan.Changes, files.Count - plan.Changes.Count(change => files.ContainsKey(change.Path)), notes, []);
    }

    void CarryOut(OutputPlan plan)
    {
        var written = plan.Changes.Select(change => change.Path).Where(plan.Content.ContainsKey).ToArray();
        try
        {
            Do("make", folder, path => Directory.CreateDirectory(path));
            Do("mark", Mark, path => File.WriteAllBytes(path, []));
            foreach (var path in written)
            {
                Stage(Path.Combine(folder, path), plan.Content[path]);
            }

            // Nothing that a person would notice has happened yet: a full disk or a read-only folder leaves out/ as it was.
            Replace(new Manifest(plan.Before, written.ToDictionary(path => path, path => plan.After.Files[path])));
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            Sweep();
            Array.ForEach(written, path => RemoveEmptyParents(Path.Combine(folder, path)));
            throw;
        }

        foreach (var path in plan.Changes.Select(change => change.Path).Where(path => !plan.Content.ContainsKey(path)))
        {
            Do("delete", Path.Combine(folder, path), Delete);
        }

        foreach (var path in written)
        {
            Move(Path.Combine(folder, path));
        }

        Replace(plan.After);
        Sweep();
    }

    void Replace(Manifest manifest)
    {
        Stage(ManifestPath, Encoding.UTF8.GetBytes(manifest.Print()));
        Move(ManifestPath);
    }

    void Stage(string target, byte[] content)
    {
        Do("make", Path.GetDirectoryName(target) ?? folder, path => Directory.CreateDirectory(path));
        Do("stage", target + Staged, path => WholeFile.Write(path, content));
    }

    void Move(string target) => Do("move", target, path => File.Move(path + Staged, path, overwrite: true));

    void Delete(string file)
    {
        File.Delete(file);
        RemoveEmptyParents(file);
    }

    /// <summary>Deletes the folders above a file, below <c>out/</c>, that hold nothing.</summary>
    void RemoveEmptyParents(string file)
    {
        for (var parent = Path.GetDirectoryName(file); parent is not null && parent.Length > folder.Length; parent = Path.GetDirectoryName(parent))
        {
            if (Directory.Exists(parent))
            {
                if (Directory.EnumerateFileSystemEntries(parent).Any())
                {
                    return;
                }

                Directory.Delete(parent);
            }
        }
    }

    /// <summary>Takes away what this run, or one that died, has written beside its target and not renamed.</summary>
    void Sweep()
    {
        if (!File.Exists(Mark))
        {
            return;
        }

        var everywhere = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var left in Directory.GetFiles(folder, $"?*{Staged}", everywhere).Where(file => file != Mark))
        {
            Do("sweep", left, Delete);
        }

        Do("unmark", Mark, File.Delete);
    }

    void Do(string what, string path, Action<string> change)
    {
        step?.Invoke($"{what} {Path.GetRelativePath(folder, path).Replace('\\', '/')}");
        change(path);
    }
}
