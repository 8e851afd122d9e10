namespace DashGen.Grafana;

/// <summary>The time zone a dashboard shows times in.</summary>
public sealed record TimeZoneChoice
{
    TimeZoneChoice(string id) => Id = id;

    /// <summary>How Grafana spells it.</summary>
    public string Id { get; }

    /// <summary>The viewer's.</summary>
    public static TimeZoneChoice Browser { get; } = new("browser");

    /// <summary>UTC.</summary>
    public static TimeZoneChoice Utc { get; } = new("utc");

    /// <summary>A zone of the IANA database: <c>Europe/Berlin</c>.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static TimeZoneChoice Of(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new(name);
    }
}
