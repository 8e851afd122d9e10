using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>
/// A constant label that a service's own registry puts on its metrics, and on nothing else: <c>up</c> and <c>scrape_*</c> do not
/// have it, and where a metric has a label of that name its own value wins.
/// </summary>
public sealed record RegistryLabel
{
    /// <summary>Declares a registry label.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value in this stack.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public RegistryLabel(string name, string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Name = name;
        Value = value;
        Location = new SourceLocation(file, line);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its value in this stack.</summary>
    public string Value { get; }

    /// <summary>Whether dashboards have a variable that filters by it.</summary>
    public bool IsFilter { get; init; }

    /// <summary>Where it is defined.</summary>
    public SourceLocation Location { get; }
}
