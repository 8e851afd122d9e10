namespace DashGen.Building;

/// <summary>What has to happen to <c>out/</c> so that it holds what was rendered and nothing else of ours.</summary>
/// <param name="Changes">The files to write and delete, in ordinal order.</param>
/// <param name="Kept">Of those to write, the ones that hold what was rendered, and lose it when their old name in other letter case is deleted.</param>
/// <param name="Before">The owned files as they are now: what the manifest holds until the run is complete.</param>
/// <param name="After">The manifest of the complete run.</param>
/// <param name="Problems">Why the plan must not be carried out.</param>
public sealed record OutputPlan(
    IReadOnlyList<Change> Changes,
    IReadOnlyList<string> Kept,
    Manifest Before,
    Manifest After,
    IReadOnlyList<string> Problems)
{
    /// <summary>The changes that write a file.</summary>
    public IEnumerable<string> Written => Changes.Where(change => !IsDeletion(change)).Select(change => change.Path);

    /// <summary>The changes that delete one.</summary>
    public IEnumerable<string> Deleted => Changes.Where(IsDeletion).Select(change => change.Path);

    /// <summary>Puts together what was found out about each file.</summary>
    /// <param name="rendered">The rendered files, in ordinal order.</param>
    /// <param name="gone">The files that DashGen owns and no longer renders, in ordinal order.</param>
    /// <param name="manifest">What DashGen owns; null when that could not be read.</param>
    /// <param name="takeOver">Whether files of others may be overwritten.</param>
    public static OutputPlan Make(IReadOnlyList<OutputFile> rendered, IReadOnlyList<OutputFile> gone, Manifest? manifest, bool takeOver)
    {
        var renamedByCase = gone.Select(file => file.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var left = gone.Where(file => file.Found is not null || file.Obstacle is not null).ToList();
        var written = rendered.Where(file => file.Differs || renamedByCase.Contains(file.Path)).ToList();
        return new(
            [.. written.Concat(left).Select(file => new Change(file.Kind(manifest), file.Path)).OrderBy(change => change.Path, StringComparer.Ordinal)],
            [.. written.Where(file => !file.Differs).Select(file => file.Path)],
            new(
                rendered.Where(file => file.Found is not null && (manifest?.Owns(file.Path) ?? true)).Concat(left).ToDictionary(file => file.Path, file => file.Found ?? "", StringComparer.Ordinal),
                written.ToDictionary(file => file.Path, file => file.Rendered ?? "", StringComparer.Ordinal)),
            Manifest.Complete(rendered.ToDictionary(file => file.Path, file => file.Rendered ?? "", StringComparer.Ordinal)),
            [.. written.Select(file => file.Problem(manifest, takeOver)).OfType<string>(), .. left.Select(file => file.Obstacle).OfType<string>()]);
    }

    /// <summary>Whether a file is gone.</summary>
    public static bool IsDeletion(Change change) => change.Kind is ChangeKind.Deleted or ChangeKind.EditDeleted;
}
