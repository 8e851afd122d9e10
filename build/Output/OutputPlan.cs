using System.Text;

namespace DashGen.Building;

/// <summary>What has to happen to <c>out/</c> so that it holds what was rendered and nothing else of ours. Making it only reads.</summary>
/// <param name="Changes">The files to write and delete, in ordinal order.</param>
/// <param name="Content">The bytes of every rendered file.</param>
/// <param name="Before">The owned files as they are now: what the manifest holds until the run is complete.</param>
/// <param name="After">The manifest of the complete run.</param>
/// <param name="Problems">Why the plan must not be carried out.</param>
public sealed record OutputPlan(
    IReadOnlyList<Change> Changes,
    IReadOnlyDictionary<string, byte[]> Content,
    IReadOnlyDictionary<string, string> Before,
    Manifest After,
    IReadOnlyList<string> Problems)
{
    /// <summary>Compares what was rendered with what is there.</summary>
    /// <param name="folder">The folder <c>out/</c>.</param>
    /// <param name="files">Path to text, as rendered.</param>
    /// <param name="manifest">What DashGen owns; null when that could not be read, and then it owns what is rendered.</param>
    /// <param name="takeOver">Whether files of others may be overwritten.</param>
    public static OutputPlan Make(string folder, IReadOnlyDictionary<string, string> files, Manifest? manifest, bool takeOver)
    {
        var rendered = files.OrderBy(file => file.Key, StringComparer.Ordinal).ToArray();
        var states = new State[rendered.Length];
        Parallel.For(0, rendered.Length, i => states[i] = State.Of(folder, rendered[i].Key, Encoding.UTF8.GetBytes(rendered[i].Value)));

        var gone = (manifest?.Files.Keys ?? []).Union(manifest?.Pending.Keys ?? []).Where(path => !files.ContainsKey(path)).Order(StringComparer.Ordinal)
            .Select(path => State.Of(folder, path, [])).ToArray();
        var renamedByCase = gone.Select(state => state.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var changes = new List<Change>();
        var before = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var state in states)
        {
            var owned = manifest?.Owns(state.Path) ?? true;
            problems.AddRange(state.Obstacle is { } obstacle ? [obstacle] : Array.Empty<string>());
            if (owned && state.Found is { } found)
            {
                before[state.Path] = found;
            }

            if (state.Found != state.Rendered || renamedByCase.Contains(state.Path))
            {
                var ours = state.Found is { } hash && (manifest?.Wrote(state.Path, hash) ?? false);
                var kind = (state.Found, owned, ours) switch
                {
                    (null, _, _) => ChangeKind.Added,
                    (_, true, true) => ChangeKind.Changed,
                    (_, true, false) => ChangeKind.EditOverwritten,
                    (_, false, _) => ChangeKind.TakenOver,
                };
                changes.Add(new(kind, state.Path));
                if (kind == ChangeKind.TakenOver && !takeOver)
                {
                    problems.Add($"out/{state.Path} is not DashGen's, and a generated file has to go there: move it away, or let --take-over overwrite it");
                }
            }
        }

        foreach (var state in gone.Where(state => state.Found is not null || state.Obstacle is not null))
        {
            problems.AddRange(state.Obstacle is { } obstacle ? [obstacle] : Array.Empty<string>());
            before[state.Path] = state.Found ?? "";
            changes.Add(new(manifest is not null && manifest.Wrote(state.Path, state.Found ?? "") ? ChangeKind.Deleted : ChangeKind.EditDeleted, state.Path));
        }

        changes.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        var content = states.ToDictionary(state => state.Path, state => state.Content, StringComparer.Ordinal);
        return new(changes, content, before, Manifest.Complete(states.ToDictionary(state => state.Path, state => state.Rendered, StringComparer.Ordinal)), problems);
    }

    /// <summary>One path: what was rendered for it and what is there.</summary>
    sealed record State(string Path, byte[] Content, string Rendered, string? Found, string? Obstacle)
    {
        public static State Of(string folder, string path, byte[] content)
        {
            var rendered = Manifest.Hash(content);
            for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            {
                var parent = new DirectoryInfo(System.IO.Path.Combine(folder, path[..slash]));
                if (parent.LinkTarget is not null || File.Exists(parent.FullName))
                {
                    return new(path, content, rendered, null, $"out/{path[..slash]} is {(parent.LinkTarget is null ? "a file" : "a link")} where a folder of generated files has to go");
                }
            }

            var file = new FileInfo(System.IO.Path.Combine(folder, path));
            if (file.LinkTarget is { } target)
            {
                return new(path, content, rendered, $"link to {target}", null);
            }

            if (Directory.Exists(file.FullName))
            {
                return new(path, content, rendered, null, $"out/{path} is a folder where a generated file has to go");
            }

            return new(path, content, rendered, file.Exists ? HashOf(file, content, rendered) : null, null);
        }

        static string HashOf(FileInfo file, byte[] content, string rendered)
        {
            var found = File.ReadAllBytes(file.FullName);
            return found.AsSpan().SequenceEqual(content) ? rendered : Manifest.Hash(found);
        }
    }
}
