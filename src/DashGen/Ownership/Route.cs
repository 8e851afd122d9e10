namespace DashGen;

/// <summary>Sends the alerts with one value of a rule label to receivers.</summary>
/// <param name="Label">The rule label.</param>
/// <param name="Value">Its value.</param>
/// <param name="Receivers">Who is told, each of them.</param>
public sealed record Route(string Label, string Value, EquatableArray<Receiver> Receivers)
{
    /// <summary>Times at which nobody is told: <c>Severity.Warning.To(Chat) with { MutedIn = [Nights] }</c>.</summary>
    /// <value>Default none.</value>
    /// <remarks>Alertmanager does not tell anybody else then. What still fires when the times end is told.</remarks>
    public EquatableArray<TimeInterval> MutedIn { get; init; } = [];

    /// <summary>Times outside of which nobody is told, such as working hours.</summary>
    /// <value>Default none, which means always.</value>
    public EquatableArray<TimeInterval> OnlyIn { get; init; } = [];

    /// <summary>Whether the route is for such an alert.</summary>
    internal bool Takes(Alert alert) => Value == (Label == "family" ? alert.Family.Name : alert.Severity.Name);
}
