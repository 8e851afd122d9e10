namespace DashGen.Prometheus;

/// <summary>
/// A file that holds a secret, read by the server when it needs it. The only form in which a configuration can name a secret, so that
/// none can stand in a generated file.
/// </summary>
public sealed record SecretFile
{
    /// <summary>Names the file; a relative path is relative to the configuration that reads it.</summary>
    /// <exception cref="ArgumentException">The path is empty or not one line.</exception>
    public SecretFile(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.AsSpan().ContainsAnyInRange('\0', '\u001f'))
        {
            throw new ArgumentException("a secret is named by the path of its file, one line that is not empty", nameof(path));
        }

        Path = path;
    }

    /// <summary>The path, with forward slashes.</summary>
    public string Path { get; }
}
