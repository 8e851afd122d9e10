using System.Buffers;
using System.Collections.Concurrent;

namespace DashGen.Building;

/// <summary>What lies below <c>out/</c>. The file system is asked about each folder once, and about a file only where its folder exists.</summary>
/// <param name="folder">The folder <c>out/</c>.</param>
public sealed class StandingFiles(string folder)
{
    readonly ConcurrentDictionary<string, Place> _folders = new(StringComparer.Ordinal);

    /// <summary>What lies at the path of a file.</summary>
    /// <param name="path">The path, relative and with forward slashes.</param>
    /// <param name="content">What is rendered for it; it is only hashed if it has to be.</param>
    /// <param name="hash">The hash of that.</param>
    /// <returns>The hash of what lies there, null where nothing does, and what makes it impossible to write a file there.</returns>
    public (string? Hash, string? Obstacle) At(string path, ReadOnlySpan<byte> content, string hash)
    {
        var above = Folder(Above(path));
        if (!above.Exists)
        {
            return (null, above.Obstacle);
        }

        // Answered by a single question to the file system, however much is asked of it.
        var file = new FileInfo(Path.Combine(folder, path));
        return file switch
        {
            _ when !IsThere(file) => (null, null),
            _ when LinkTarget(file) is { } target => ($"link to {target}", null),
            _ when file.Attributes.HasFlag(FileAttributes.Directory) => (null, $"out/{path} is a folder where a generated file has to go"),
            _ => (Holds(file, content) ? hash : Manifest.Hash(File.ReadAllBytes(file.FullName)), null),
        };
    }

    Place Folder(string path) => _folders.TryGetValue(path, out var known) ? known : _folders.GetOrAdd(path, Look);

    Place Look(string path)
    {
        if (path.Length == 0)
        {
            return new(Directory.Exists(folder), null);
        }

        var above = Folder(Above(path));
        if (!above.Exists)
        {
            return above;
        }

        var there = new DirectoryInfo(Path.Combine(folder, path));
        return there switch
        {
            _ when !IsThere(there) => new(false, null),
            _ when LinkTarget(there) is not null => new(false, $"out/{path} is a link where a folder of generated files has to go"),
            { Exists: false } => new(false, $"out/{path} is a file where a folder of generated files has to go"),
            _ => new(true, null),
        };
    }

    static bool IsThere(FileSystemInfo entry) => entry.Attributes != (FileAttributes)(-1);

    /// <summary>Asked of those alone that may be links, because each answer is one more question to the file system.</summary>
    static string? LinkTarget(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? entry.LinkTarget : null;

    /// <summary>Whether a file holds just these bytes; it is read only where it is as long.</summary>
    public static bool Holds(FileInfo file, ReadOnlySpan<byte> content)
    {
        if (file.Length != content.Length)
        {
            return false;
        }

        var found = ArrayPool<byte>.Shared.Rent(content.Length);
        using var handle = File.OpenHandle(file.FullName);
        var isSame = RandomAccess.Read(handle, found.AsSpan(0, content.Length), 0) == content.Length && content.SequenceEqual(found.AsSpan(0, content.Length));
        ArrayPool<byte>.Shared.Return(found);
        return isSame;
    }

    static string Above(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    /// <summary>A folder, or what is in its place.</summary>
    sealed record Place(bool Exists, string? Obstacle);
}
