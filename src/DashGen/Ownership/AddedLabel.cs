using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>
/// A label that is added to series from outside, with its value: by whoever scrapes them, or by whoever sends them on.
/// </summary>
/// <remarks>The service knows nothing of it. Where it is declared says when it is added, and so who can use it.</remarks>
public sealed record AddedLabel
{
    /// <summary>Declares what is added.</summary>
    /// <param name="label">The label, which signals select and group by.</param>
    /// <param name="value">The value that every series gets.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public AddedLabel(TargetLabel label, string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Label = label;
        Value = value;
        Location = new SourceLocation(file, line);
    }

    /// <summary>The label.</summary>
    public TargetLabel Label { get; }

    /// <summary>Its value.</summary>
    public string Value { get; }

    /// <summary>Where it is defined.</summary>
    public SourceLocation Location { get; }

    /// <summary>Its name.</summary>
    internal string Name => Label.Name;

    /// <summary>What the analyzer needs to know of it.</summary>
    internal LabelSchema Schema => new(Name, new Cardinality(1)) { Values = [Value] };
}
