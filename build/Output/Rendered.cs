namespace DashGen.Building;

/// <summary>
/// What a built program has rendered. Rendering reads nothing but the program itself, definitions and all, so the same program renders
/// the same files: where <c>out/</c> still holds them, there is nothing to compute. Kept beside the program, which an edit replaces as a whole.
/// </summary>
/// <param name="program">The folder of the program.</param>
/// <param name="identity">What tells the program from others, since a folder of one may be copied to make another.</param>
/// <param name="folder">The folder <c>out/</c>.</param>
public sealed class Rendered(string program, string identity, string folder)
{
    string Memory => Path.Combine(program, "rendered");

    string ManifestPath => Path.Combine(folder, Manifest.Name);

    /// <summary>The versions of all code that renders: they follow from its content.</summary>
    public static string Identity { get; } = string.Join(' ', new[]
    {
        typeof(Rendered), typeof(Definitions.Estate), typeof(Bundle), typeof(PromQL.Expr), typeof(Grafana.Dashboard), typeof(Prometheus.RuleFile),
    }.Select(type => type.Module.ModuleVersionId));

    /// <summary>How many files <c>out/</c> holds, all as this program rendered them; null when that has to be seen by rendering.</summary>
    public int? Files
    {
        get
        {
            // A run that died has left its mark, and has to be cleared up after.
            if (!File.Exists(Memory) || !File.Exists(ManifestPath) || OutputFolder.IsMarked(folder))
            {
                return null;
            }

            try
            {
                return Unchanged();
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                // Another run is writing; it is waited for where this one writes.
                return null;
            }
        }
    }

    int? Unchanged()
    {
        var text = File.ReadAllBytes(ManifestPath);
        return Remembered(text) == File.ReadAllText(Memory) && Manifest.Parse(text) is { Pending.Count: 0 } manifest && manifest.Files.All(IsAsWritten)
            ? manifest.Files.Count
            : null;
    }

    /// <summary>Remembers a complete run in which nothing was found that a person should see again.</summary>
    /// <param name="manifest">What was rendered. What lies in <c>out/</c> may be another run's by now.</param>
    /// <remarks>What cannot be remembered is rendered again: that is slower and no failure.</remarks>
    public void Remember(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        try
        {
            WholeFile.Replace(Memory, Remembered(manifest.ToBytes().Span));
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
        }
    }

    bool IsAsWritten(KeyValuePair<string, string> file)
    {
        var found = new FileInfo(Path.Combine(folder, file.Key));
        return found is { Exists: true, LinkTarget: null } && Manifest.Hash(File.ReadAllBytes(found.FullName)) == file.Value;
    }

    string Remembered(ReadOnlySpan<byte> manifest) => $"{identity} {Manifest.Hash(manifest)}";
}
