namespace DashGen.Prometheus;

/// <summary>One way that an alert takes through the routing tree.</summary>
/// <param name="Receiver">Where it ends.</param>
/// <param name="At">The route that took it, such as <c>route.routes[1].routes[0]</c>; <c>route</c> is the root.</param>
public sealed record RouteDecision(string Receiver, string At)
{
    /// <summary>The labels that make its group, with their values.</summary>
    public NameMap<string> Group { get; init; }

    /// <summary>The names of the labels that the route groups by; null where every alert is alone.</summary>
    public EquatableArray<string>? GroupedBy { get; init; }

    /// <summary>How long a new group waits.</summary>
    public TimeSpan GroupWait { get; init; }

    /// <summary>How long a group waits before it tells of alerts that joined it.</summary>
    public TimeSpan GroupInterval { get; init; }

    /// <summary>How long until a notification is repeated.</summary>
    public TimeSpan RepeatInterval { get; init; }

    /// <summary>The names of time intervals in which nothing is sent.</summary>
    public EquatableArray<string> MutedIn { get; init; }

    /// <summary>The names of time intervals outside of which nothing is sent; none means always.</summary>
    public EquatableArray<string> ActiveIn { get; init; }

    /// <summary>Whether nothing is sent at the instant that was asked about.</summary>
    public bool IsMuted { get; init; }

    /// <summary>Whether no route below the root took the alert.</summary>
    public bool IsDefault => At == "route";
}
