namespace DashGen.Building;

/// <summary>
/// The changes below <c>out/</c>: a file is written beside its target first and renamed when all are. While there are such files, a mark
/// says so, and the next run takes away what one that died has left.
/// </summary>
/// <param name="folder">The folder <c>out/</c>.</param>
/// <param name="step">Told before each change on disk; tests end a run there.</param>
public sealed class Staging(string folder, Action<string>? step)
{
    /// <summary>The end of the name of a file that is not renamed yet, and the whole name of the mark that there may be some.</summary>
    const string Staged = ".dashgen-new";

    readonly Lock _making = new();
    readonly HashSet<string> _made = [];
    bool _isNew;
    bool _isOpen;

    /// <summary>Whether a run is writing, or has died while it was.</summary>
    public static bool IsMarked(string folder) => File.Exists(Path.Combine(folder, Staged));

    string Mark => Path.Combine(folder, Staged);

    /// <summary>Writes a file beside its target.</summary>
    /// <param name="path">The target, relative to the folder.</param>
    /// <param name="content">All of it.</param>
    public void Stage(string path, ReadOnlyMemory<byte> content)
    {
        var target = Path.Combine(folder, path);
        Make(Path.GetDirectoryName(target) ?? folder);
        Do("stage", target + Staged, file => WholeFile.Write(file, content.Span));
    }

    /// <summary>Renames a staged file, over what lies there.</summary>
    public void Move(string path) => Do("move", Path.Combine(folder, path), file => File.Move(file + Staged, file, overwrite: true));

    /// <summary>Deletes a file, and the folders that it leaves empty.</summary>
    public void Delete(string path) => Do("delete", Path.Combine(folder, path), DeleteFile);

    /// <summary>Ends a run in which every staged file was renamed, and clears up after one that died.</summary>
    public void Finish()
    {
        if (_isOpen)
        {
            Do("unmark", Mark, File.Delete);
        }
        else
        {
            Sweep();
        }
    }

    /// <summary>Takes away all that was staged, and the folders that were made for it.</summary>
    public void GiveUp()
    {
        if (!_isOpen)
        {
            return;
        }

        _isOpen = false;
        Sweep();
        foreach (var made in _made)
        {
            RemoveEmpty(folder, made);
        }

        if (_isNew && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    /// <summary>Makes a folder, once; before the first, everything is made ready for files that are not renamed yet.</summary>
    void Make(string path)
    {
        lock (_making)
        {
            if (!_isOpen)
            {
                Sweep();
                _isNew = !Directory.Exists(folder);
                Do("make", folder, made => Directory.CreateDirectory(made));
                Do("mark", Mark, mark => File.WriteAllBytes(mark, []));
                _isOpen = true;
            }

            if (_made.Add(path) && path != folder)
            {
                Do("make", path, made => Directory.CreateDirectory(made));
            }
        }
    }

    /// <summary>Takes away what was written beside its target and not renamed.</summary>
    void Sweep()
    {
        if (!File.Exists(Mark))
        {
            return;
        }

        var everywhere = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var left in Directory.GetFiles(folder, $"?*{Staged}", everywhere).Where(file => file != Mark))
        {
            Do("sweep", left, DeleteFile);
        }

        Do("unmark", Mark, File.Delete);
    }

    void DeleteFile(string file)
    {
        File.Delete(file);
        RemoveEmpty(folder, Path.GetDirectoryName(file));
    }

    /// <summary>Deletes a folder below <c>out/</c> and those above it that hold nothing.</summary>
    internal static void RemoveEmpty(string folder, string? path)
    {
        for (; path is not null && path.Length > folder.Length; path = Path.GetDirectoryName(path))
        {
            if (Directory.Exists(path))
            {
                if (Directory.EnumerateFileSystemEntries(path).Any())
                {
                    return;
                }

                Directory.Delete(path);
            }
        }
    }

    void Do(string what, string path, Action<string> change)
    {
        step?.Invoke($"{what} {Path.GetRelativePath(folder, path).Replace('\\', '/')}");
        change(path);
    }
}
