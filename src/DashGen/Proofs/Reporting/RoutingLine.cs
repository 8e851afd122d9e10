using DashGen.Prometheus;

namespace DashGen;

/// <summary>One way that an alert takes to a receiver, as the router simulates it for the labels that the alert was proved with.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Labels">Its labels in a proof, without its name.</param>
/// <param name="Fixed">The names among them whose values the rule states; the values of the others come with the result.</param>
/// <param name="Receiver">Where it ends.</param>
/// <param name="GroupedBy">The labels whose values make one notification; null where every alert is told alone.</param>
/// <param name="Repeated">How long until a notification is repeated.</param>
public sealed record RoutingLine(
    string Alert, NameMap<string> Labels, EquatableArray<string> Fixed, string Receiver, EquatableArray<string>? GroupedBy, TimeSpan Repeated)
{
    /// <summary>Time intervals in which nothing is sent.</summary>
    public EquatableArray<string> MutedIn { get; init; } = [];

    /// <summary>Time intervals outside of which nothing is sent; none means always.</summary>
    public EquatableArray<string> ActiveIn { get; init; } = [];

    /// <summary>The alerts that hold it back while they fire.</summary>
    public EquatableArray<string> InhibitedBy { get; init; } = [];
}
