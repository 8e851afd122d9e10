namespace DashGen.Building;

/// <summary>A line's colour on a terminal.</summary>
public enum Tint
{
    /// <summary>The terminal's own.</summary>
    Plain,

    /// <summary>Good news.</summary>
    Green,

    /// <summary>Worth a look.</summary>
    Yellow,

    /// <summary>Wrong.</summary>
    Red,
}

/// <summary>Where a task prints: lines, in colour where a person reads them on a terminal.</summary>
/// <param name="writer">Standard output or standard error.</param>
/// <param name="colours">Whether to colour.</param>
public sealed class Screen(TextWriter writer, bool colours)
{
    /// <summary>Whether colours are wanted: a terminal, and nobody said no.</summary>
    /// <param name="refused">Whether the call says <c>--no-color</c>.</param>
    /// <param name="redirected">Whether output goes to a file or a pipe.</param>
    public static bool WantsColours(bool refused, bool redirected) =>
        !refused && !redirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Prints a line.</summary>
    public void Line(string text, Tint tint = Tint.Plain) =>
        writer.WriteLine(colours && tint != Tint.Plain ? $"\e[{tint switch { Tint.Green => 32, Tint.Yellow => 33, _ => 31 }}m{text}\e[0m" : text);

    /// <summary>Prints lines.</summary>
    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }
    }
}
