using System.Globalization;

namespace DashGen.Grafana;

/// <summary>Something found in a dashboard.</summary>
/// <param name="Code">DG5 and three digits; never reused.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Pointer">Where, as a JSON pointer into the classic dashboard or the file; empty for the whole.</param>
/// <param name="Message">One sentence in plain words.</param>
public sealed record Finding(string Code, FindingSeverity Severity, string Pointer, string Message)
{
    /// <summary>What to do about it, or null.</summary>
    public string? Hint { get; init; }

    /// <summary>The title of the panel it is about, or null for the dashboard as a whole.</summary>
    public string? Panel { get; init; }

    /// <summary>The file, or null for a dashboard that was not read from one.</summary>
    public string? File { get; init; }

    /// <summary>The line from 1, where text could not be parsed.</summary>
    public int? Line { get; init; }

    /// <summary>The column from 1, in bytes, where text could not be parsed.</summary>
    public int? Column { get; init; }

    /// <summary>Such as <c>boards/a.json(3,7): error DG5001: … [/panels/0]</c>.</summary>
    public override string ToString()
    {
        var place = Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"({line},{Column ?? 1})") : "";
        var word = Severity.ToString().ToLowerInvariant();
        return $"{File}{place}: {word} {Code}: {Message}{(Pointer.Length > 0 ? $" [{Pointer}]" : "")}";
    }
}
