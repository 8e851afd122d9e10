using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>A dashboard in an order of one's own.</summary>
public sealed record Board
{
    /// <summary>Declares a dashboard.</summary>
    /// <param name="title">Its title, unique in the stack.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public Board(string title, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Title = title;
        Location = new SourceLocation(file, line);
    }

    /// <summary>Its title.</summary>
    public string Title { get; }

    /// <summary>Where it is defined.</summary>
    public SourceLocation Location { get; }

    /// <summary>Titles of panels, in reading order. The service's first dashboard shows all others in further rows.</summary>
    public EquatableArray<string> Panels { get; init; } = [];

    /// <summary>How often it is refreshed.</summary>
    /// <value>Not stated: every 30 s, or as often as the service is scraped where that is less often.</value>
    public TimeSpan? Refresh { get; init => field = value is { } stated ? Stated.Above0(stated, "the time between two refreshes") : null; }

    /// <summary>How far back it looks.</summary>
    /// <value>Default 1 h.</value>
    public TimeSpan Range { get; init => field = Stated.Above0(value, "the range of a dashboard"); } = TimeSpan.FromHours(1);

    /// <summary>Warnings and notes about the dashboard that are meant, each with its reason.</summary>
    public EquatableArray<Suppression> Suppress { get; init; } = [];
}
