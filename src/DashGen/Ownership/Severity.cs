namespace DashGen;

/// <summary>How urgent an alert is; the rule label <c>severity</c>.</summary>
public sealed record Severity
{
    Severity(string name, int rank)
    {
        Name = name;
        Rank = rank;
    }

    /// <summary>Someone is woken.</summary>
    public static Severity Critical { get; } = new("critical", 3);

    /// <summary>Someone looks in working hours.</summary>
    public static Severity Warning { get; } = new("warning", 2);

    /// <summary>For the record.</summary>
    public static Severity Info { get; } = new("info", 1);

    /// <summary>Not a problem at all: the Watchdog, which must always fire.</summary>
    public static Severity None { get; } = new("none", 0);

    /// <summary>The value of the rule label.</summary>
    public string Name { get; }

    /// <summary>The more urgent, the higher.</summary>
    internal int Rank { get; }

    /// <summary>Sends every alert of this severity to the receivers.</summary>
    public Route To(params ReadOnlySpan<Receiver> receivers) => new("severity", Name, [.. receivers]);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
