namespace DashGen;

/// <summary>Sends the alerts with one value of a rule label to receivers.</summary>
/// <param name="Label">The rule label.</param>
/// <param name="Value">Its value.</param>
/// <param name="Receivers">Who is told, each of them.</param>
public sealed record Route(string Label, string Value, EquatableArray<Receiver> Receivers)
{
    /// <summary>Whether the route is for such an alert.</summary>
    internal bool Takes(Alert alert) => Value == (Label == "family" ? alert.Family.Name : alert.Severity.Name);
}
