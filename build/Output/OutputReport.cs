namespace DashGen.Building;

/// <summary>What happened to a file.</summary>
public enum ChangeKind
{
    /// <summary>It was not there.</summary>
    Added,

    /// <summary>It held what an earlier run wrote.</summary>
    Changed,

    /// <summary>It is ours, and a person had edited it.</summary>
    EditOverwritten,

    /// <summary>It was not ours, and the call allowed to take it.</summary>
    TakenOver,

    /// <summary>It is ours and no longer rendered.</summary>
    Deleted,

    /// <summary>It is ours and no longer rendered, and a person had edited it.</summary>
    EditDeleted,
}

/// <summary>A file that a run changed.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Path">Relative to <c>out/</c>.</param>
public sealed record Change(ChangeKind Kind, string Path);

/// <summary>What a run did to <c>out/</c>, or why it did nothing.</summary>
/// <param name="Changes">The changed files, in ordinal order of their paths.</param>
/// <param name="Unchanged">How many files already held what was rendered.</param>
/// <param name="Notes">What a person should know, such as a damaged manifest.</param>
/// <param name="Problems">Why nothing was written; empty when all went well.</param>
public sealed record OutputReport(IReadOnlyList<Change> Changes, int Unchanged, IReadOnlyList<string> Notes, IReadOnlyList<string> Problems)
{
    /// <summary>How many changed files are listed by name before the rest is only counted.</summary>
    const int OneScreen = 20;

    /// <summary>What <c>out/</c> holds after the run, with the hash of each file; empty where nothing was written.</summary>
    public Manifest After { get; init; } = Manifest.Empty;

    /// <summary>A refusal: nothing was written.</summary>
    public static OutputReport Refused(IReadOnlyList<string> problems) => new([], 0, [], problems);

    /// <summary>The report for a person: what matters most first, never more than a screen.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var note in Notes)
        {
            yield return $"note: {note}";
        }

        foreach (var change in Changes.OrderBy(change => Weight(change.Kind)).Take(OneScreen))
        {
            yield return Describe(change);
        }

        if (Changes.Count > OneScreen)
        {
            yield return $"  … and {Changes.Count - OneScreen} more";
        }

        yield return Changes.Count == 0
            ? $"out/ is up to date: {Files(Unchanged)}, nothing changed"
            : $"out/: {string.Join(", ", Counts())}";
    }

    IEnumerable<string> Counts()
    {
        (string Word, int Count)[] counts =
        [
            ("added", Count(ChangeKind.Added)),
            ("changed", Count(ChangeKind.Changed) + Count(ChangeKind.EditOverwritten)),
            ("taken over", Count(ChangeKind.TakenOver)),
            ("deleted", Count(ChangeKind.Deleted) + Count(ChangeKind.EditDeleted)),
            ("unchanged", Unchanged),
        ];
        return counts.Where(count => count.Count > 0).Select(count => $"{count.Count} {count.Word}");
    }

    int Count(ChangeKind kind) => Changes.Count(change => change.Kind == kind);

    static int Weight(ChangeKind kind) => kind is ChangeKind.EditOverwritten or ChangeKind.EditDeleted or ChangeKind.TakenOver ? 0 : 1;

    static string Files(int count) => count == 1 ? "1 file" : $"{count} files";

    static string Describe(Change change) => change.Kind switch
    {
        ChangeKind.Added => $"  + {change.Path}",
        ChangeKind.Changed => $"  ~ {change.Path}",
        ChangeKind.EditOverwritten => $"  ! {change.Path} had been edited by hand; overwritten",
        ChangeKind.TakenOver => $"  ! {change.Path} was not DashGen's; taken over",
        ChangeKind.Deleted => $"  - {change.Path}",
        ChangeKind.EditDeleted => $"  ! {change.Path} had been edited by hand and is no longer rendered; deleted",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
