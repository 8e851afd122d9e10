namespace DashGen.Grafana;

/// <summary>The time a dashboard shows when it is opened.</summary>
public sealed record TimeRange
{
    TimeRange(string from, string to) => (From, To) = (from, to);

    /// <summary>The start, as Grafana spells it: <c>now-1h</c>.</summary>
    public string From { get; }

    /// <summary>The end: <c>now</c>.</summary>
    public string To { get; }

    /// <summary>The time up to now.</summary>
    public static TimeRange Last(TimeSpan time) => new($"now-{Duration.Text(time)}", "now");

    /// <summary>From the start of today.</summary>
    public static TimeRange Today { get; } = new("now/d", "now/d");

    /// <summary>Between two instants, in Grafana's own spelling: <c>now-1d/d</c>, or ISO 8601.</summary>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public static TimeRange Between(string from, string to)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(from);
        ArgumentException.ThrowIfNullOrWhiteSpace(to);
        return new(from, to);
    }
}
