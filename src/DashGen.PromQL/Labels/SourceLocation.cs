namespace DashGen;

/// <summary>Where something is defined: a file relative to the repository and a line from 1.</summary>
/// <remarks>Definitions get it from the compiler (<c>[CallerFilePath]</c>); it never takes part in equality of what it locates.</remarks>
public sealed record SourceLocation
{
    /// <summary>Takes the compiler's caller information.</summary>
    /// <param name="file">The file, as <c>PathMap</c> left it.</param>
    /// <param name="line">The line, from 1.</param>
    public SourceLocation(string file, int line)
    {
        File = file.Replace('\\', '/') is ['.', '/', .. var relative] ? relative : file.Replace('\\', '/');
        Line = line;
    }

    /// <summary>The file, relative to the repository, with forward slashes.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>As compilers print it: <c>definitions/Gateway.cs(57)</c>.</summary>
    public override string ToString() => $"{File}({Line})";
}
