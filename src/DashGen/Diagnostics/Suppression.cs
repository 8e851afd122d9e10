using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>A warning or note that is meant, and why. Errors cannot be suppressed.</summary>
public sealed record Suppression
{
    /// <summary>Names the finding and gives the reason.</summary>
    /// <param name="code">Its code: <c>DG5028</c>.</param>
    /// <param name="because">Why it is meant, for whoever reads the definition.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException">There is no code or no reason.</exception>
    public Suppression(string code, string because, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        if (string.IsNullOrWhiteSpace(because))
        {
            throw new ArgumentException($"nothing says why {code} is suppressed: because: \"…\"", nameof(because));
        }

        (Code, Because, Location) = (code, because, new SourceLocation(file, line));
    }

    /// <summary>The code of the finding.</summary>
    public string Code { get; }

    /// <summary>Why it is meant.</summary>
    public string Because { get; }

    /// <summary>Where it is suppressed.</summary>
    public SourceLocation Location { get; }
}
