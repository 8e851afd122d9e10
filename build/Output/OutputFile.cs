namespace DashGen.Building;

/// <summary>A path below <c>out/</c>: what was rendered for it, and what lies there.</summary>
/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Rendered">The hash of what was rendered; null where nothing is rendered any more.</param>
/// <param name="Found">The hash of what lies there; null where nothing does.</param>
/// <param name="Obstacle">What makes it impossible to write there; null where nothing does.</param>
public sealed record OutputFile(string Path, string? Rendered, string? Found, string? Obstacle)
{
    /// <summary>Whether what lies there says that it is ours; asked only where there is no manifest that tells.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Whether what lies there is not what was rendered.</summary>
    public bool Differs => Found != Rendered;

    /// <summary>What happens to the file when it comes to hold what was rendered.</summary>
    /// <param name="manifest">What DashGen owns; null when that could not be read, and then it owns what says so.</param>
    public ChangeKind Kind(Manifest? manifest)
    {
        var isAsWritten = Found is { } found && (manifest?.Wrote(Path, found) ?? false);
        return this switch
        {
            { Rendered: null } => isAsWritten ? ChangeKind.Deleted : ChangeKind.EditDeleted,
            { Found: null } => ChangeKind.Added,
            _ when isAsWritten || (manifest is null && IsMarked) => ChangeKind.Changed,
            _ when manifest?.Owns(Path) ?? false => ChangeKind.EditOverwritten,
            _ => ChangeKind.TakenOver,
        };
    }

    /// <summary>Why the file must not be changed, or null.</summary>
    /// <param name="manifest">What DashGen owns.</param>
    /// <param name="takeOver">Whether files of others may be overwritten.</param>
    public string? Problem(Manifest? manifest, bool takeOver) => Obstacle ?? (takeOver || Kind(manifest) != ChangeKind.TakenOver
        ? null
        : $"out/{Path} is not DashGen's, and a generated file has to go there: move it away, or let --take-over overwrite it");
}
