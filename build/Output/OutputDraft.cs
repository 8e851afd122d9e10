using System.Buffers;

namespace DashGen.Building;

/// <summary>
/// What <c>out/</c> is about to hold. A file is compared with what lies there and, where it differs, written beside it as soon as it is
/// put, so that no text is kept. Nothing that lies there is touched before <see cref="Commit"/>; without it, all is as it was in the end.
/// </summary>
public sealed class OutputDraft : IDisposable
{
    readonly string _folder;
    readonly bool _takeOver;
    readonly Staging _staging;
    readonly StandingFiles _standing;
    readonly Lock _putting = new();
    readonly ReaderWriterLockSlim _writing = new();
    readonly Interruption _interruption;
    readonly ThreadLocal<ArrayBufferWriter<byte>> _content = new(() => new());
    readonly List<OutputFile> _files = [];
    IDisposable? _alone;
    Manifest? _manifest;
    volatile string? _failure;
    volatile bool _isRefused;
    bool _isBegun;

    /// <summary>Begins with what lies there.</summary>
    /// <param name="folder">The folder <c>out/</c>.</param>
    /// <param name="takeOver">Whether files that are not ours may be overwritten.</param>
    /// <param name="staging">What changes the folder.</param>
    /// <param name="alone">Waits for other runs, and keeps them out.</param>
    public OutputDraft(string folder, bool takeOver, Staging staging, Func<IDisposable> alone)
    {
        (_folder, _takeOver, _staging, _standing) = (folder, takeOver, staging, new(folder));
        _interruption = new(GiveUp);
        _failure = File.Exists(folder) ? "out is a file, and the folder of generated files has to go there" : null;
        Try(() =>
        {
            _alone = alone();
            _manifest = File.Exists(ManifestPath) ? Manifest.Parse(File.ReadAllBytes(ManifestPath)) : Manifest.Empty;
        });
    }

    string ManifestPath => Path.Combine(_folder, Manifest.Name);

    /// <summary>Puts files, one after the other as they come; from any thread, and each path once.</summary>
    /// <param name="files">The files, by path relative to <c>out/</c>.</param>
    public void Put(IEnumerable<GeneratedFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var file in files)
        {
            var content = _content.Value!;
            content.ResetWrittenCount();
            file.Write(content);
            _writing.EnterReadLock();
            try
            {
                Try(() => Put(file.Path, content.WrittenMemory));
            }
            finally
            {
                _writing.ExitReadLock();
            }
        }
    }

    /// <summary>Makes the folder hold what was put, and nothing else of ours.</summary>
    public OutputReport Commit()
    {
        var report = OutputReport.Refused([]);
        _writing.EnterWriteLock();
        try
        {
            Try(() => report = CommitAll());
        }
        finally
        {
            _writing.ExitWriteLock();
        }

        return _failure is null ? report : OutputReport.Refused([_failure]);
    }

    /// <summary>Takes away what was put; nothing more can be. Waits for what is being written.</summary>
    /// <returns>Whether nothing of what was there is touched; false where everything is written already.</returns>
    public bool GiveUp()
    {
        _writing.EnterWriteLock();
        try
        {
            if (!_isBegun)
            {
                _failure = "stopped";
                _staging.GiveUp();
            }
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // The next run finds the mark and takes away what is left.
        }
        finally
        {
            _writing.ExitWriteLock();
        }

        return !_isBegun;
    }

    /// <summary>Takes away what was not committed, and lets other runs begin.</summary>
    public void Dispose()
    {
        try
        {
            _interruption.Dispose();
            GiveUp();
        }
        finally
        {
            _alone?.Dispose();
            _content.Dispose();
        }
    }

    void Put(string path, ReadOnlyMemory<byte> content)
    {
        var hash = Manifest.Hash(content.Span);
        var isRefused = PathRules.Refuse(path) is not null;
        var (found, obstacle) = isRefused ? (null, null) : _standing.At(path, content.Span, hash);
        OutputFile file = new(path, hash, found, obstacle) { IsMarked = _manifest is null && found is not null && found != hash && Mark.IsIn(Path.Combine(_folder, path)) };
        lock (_putting)
        {
            _files.Add(file);
        }

        // Where one file cannot be written, none is; what is wrong with any is told at the end.
        if (isRefused || (file.Differs && file.Problem(_manifest, _takeOver) is not null))
        {
            _isRefused = true;
        }
        else if (file.Differs && !_isRefused)
        {
            _staging.Stage(path, content);
        }
    }

    OutputReport CommitAll()
    {
        _files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        var refused = PathRules.Refuse(_files.Select(file => file.Path).Append(Manifest.Name));
        if (refused.Count > 0)
        {
            return OutputReport.Refused([.. refused.Select(reason => $"this path cannot be written below out/: {reason}")]);
        }

        var plan = OutputPlan.Make(_files, Gone(), _manifest, _takeOver);
        if (plan.Problems.Count > 0)
        {
            return OutputReport.Refused(plan.Problems);
        }

        if (plan.Changes.Count > 0 || !IsManifest(plan.After))
        {
            CarryOut(plan);
        }

        _staging.Finish();
        IReadOnlyList<string> notes = _manifest is null ? [$"out/{Manifest.Name} could not be read; it was made anew, and nothing in it was believed"] : [];
        return new(plan.Changes, _files.Count - plan.Written.Count(), notes, []) { After = plan.After };
    }

    /// <summary>What is ours and was not put, with what lies there.</summary>
    List<OutputFile> Gone()
    {
        var put = _files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var nothing = Manifest.Hash([]);
        return [.. (_manifest ?? Manifest.Empty).Paths.Where(path => !put.Contains(path)).Order(StringComparer.Ordinal).Select(path =>
        {
            var (found, obstacle) = _standing.At(path, [], nothing);
            return new OutputFile(path, null, found, obstacle);
        })];
    }

    bool IsManifest(Manifest manifest) => new FileInfo(ManifestPath) is { Exists: true } file && StandingFiles.Holds(file, manifest.ToBytes().Span);

    void CarryOut(OutputPlan plan)
    {
        foreach (var path in plan.Kept)
        {
            _staging.Stage(path, File.ReadAllBytes(Path.Combine(_folder, path)));
        }

        // Nothing that a person would notice has happened yet: a full disk or a read-only folder leaves out/ as it was.
        Replace(plan.Before);
        _isBegun = true;
        foreach (var path in plan.Deleted)
        {
            _staging.Delete(path);
        }

        foreach (var path in plan.Written)
        {
            _staging.Move(path);
        }

        Replace(plan.After);
    }

    void Replace(Manifest manifest)
    {
        _staging.Stage(Manifest.Name, manifest.ToBytes());
        _staging.Move(Manifest.Name);
    }

    /// <summary>Does what a disk may refuse; the first refusal ends the draft.</summary>
    void Try(Action work)
    {
        if (_failure is not null)
        {
            return;
        }

        try
        {
            work();
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            _failure = $"out/ cannot be written: {unwritable.Message}";
        }
    }
}
