using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>Times under a name, such as nights or working hours, at which a route is silent or to which it keeps.</summary>
public sealed record TimeInterval
{
    /// <summary>Names some times.</summary>
    /// <param name="name">The name, unique in a stack; what <c>routing.md</c> says.</param>
    /// <param name="hours">The times; an instant is inside when it is inside one of them.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public TimeInterval(string name, EquatableArray<Hours> hours, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Name = name;
        Hours = hours;
        Location = new SourceLocation(file, line);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The times.</summary>
    public EquatableArray<Hours> Hours { get; }

    /// <summary>Where it is defined.</summary>
    public SourceLocation Location { get; }

    /// <summary>The time zone of the hours, by its IANA name such as <c>Europe/Berlin</c>.</summary>
    /// <value>Null is UTC.</value>
    public string? Zone { get; init; }

    /// <summary>As people read it: <c>every day from 22:00 to 06:00, and Saturday to Sunday all day (Europe/Berlin)</c>.</summary>
    public override string ToString() => $"{string.Join(", and ", Hours)} ({Zone ?? "UTC"})";

    internal Prometheus.TimeInterval Written => new(Name, [.. Hours.Select(hours => hours.Spec(Zone))]);
}
