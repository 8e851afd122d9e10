using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DashGen.Building;

/// <summary>
/// What a built program was built from. Beside size and time it holds each file's hash: a file whose time alone changed is still the
/// same, and one that was written in the very moment of the build is told by its content.
/// </summary>
public sealed class Stamp
{
    const string Format = "dashgen stamp 1";

    /// <summary>The coarsest clock of the file systems in use ticks every two seconds.</summary>
    static readonly long Coarsest = TimeSpan.FromSeconds(2).Ticks;

    readonly string _sdk;
    readonly long _taken;
    readonly SortedDictionary<string, (InputFile File, string Hash)> _files = new(StringComparer.Ordinal);

    Stamp(string sdk, long taken) => (_sdk, _taken) = (sdk, taken);

    /// <summary>Describes the inputs as they are now. Take it before the build reads them: what is edited meanwhile is then seen as changed.</summary>
    /// <param name="root">The repository's folder.</param>
    /// <param name="sdk">What <see cref="Inputs.Sdk"/> says.</param>
    /// <param name="now">The time, in UTC ticks.</param>
    public static Stamp Take(string root, string sdk, long now)
    {
        var stamp = new Stamp(sdk, now);
        foreach (var file in Inputs.List(root))
        {
            stamp._files.Add(file.Path, (file, Hash(root, file.Path)));
        }

        return stamp;
    }

    /// <summary>The paths that were added, deleted or edited since, in ordinal order; <c>SDK</c> stands for a changed SDK.</summary>
    public IReadOnlyList<string> ChangedSince(string root, string sdk)
    {
        var changed = new SortedSet<string>(StringComparer.Ordinal);
        var found = Inputs.List(root);
        foreach (var file in found)
        {
            if (!_files.TryGetValue(file.Path, out var known) || (!IsSurelySame(known.File, file) && Hash(root, file.Path) != known.Hash))
            {
                changed.Add(file.Path);
            }
        }

        changed.UnionWith(_files.Keys.Except(found.Select(file => file.Path)));
        if (sdk != _sdk)
        {
            changed.Add("SDK");
        }

        return [.. changed];
    }

    bool IsSurelySame(InputFile known, InputFile file) => known == file && file.Modified < _taken - Coarsest;

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public string Print()
    {
        var text = new StringBuilder().Append(Format).Append('\n').Append(_sdk).Append('\n').Append(CultureInfo.InvariantCulture, $"{_taken}\n");
        foreach (var (file, hash) in _files.Values)
        {
            text.Append(CultureInfo.InvariantCulture, $"{file.Size} {file.Modified} {hash} {file.Path}\n");
        }

        return text.Append("end\n").ToString();
    }

    /// <summary>Reads a stamp back; null when it is cut short or of another version, which means: build.</summary>
    public static Stamp? Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length < 5 || lines[0] != Format || lines[^1] != "" || lines[^2] != "end" || !long.TryParse(lines[2], CultureInfo.InvariantCulture, out var taken))
        {
            return null;
        }

        var stamp = new Stamp(lines[1], taken);
        foreach (var line in lines[3..^2])
        {
            var parts = line.Split(' ', 4);
            if (parts.Length != 4 || !long.TryParse(parts[0], CultureInfo.InvariantCulture, out var size) || !long.TryParse(parts[1], CultureInfo.InvariantCulture, out var modified))
            {
                return null;
            }

            stamp._files.Add(parts[3], (new(parts[3], size, modified), parts[2]));
        }

        return stamp;
    }

    static string Hash(string root, string path)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(root, path))));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return "unreadable";
        }
    }
}
