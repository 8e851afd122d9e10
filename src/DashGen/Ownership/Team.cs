namespace DashGen;

/// <summary>Who owns a service and answers for its alerts; the rule label <c>team</c>.</summary>
/// <param name="Name">A short name in lower case.</param>
public sealed record Team(string Name)
{
    /// <summary>Whom a runbook says to call when its first steps do not help, nearest first.</summary>
    public required EquatableArray<Contact> Escalation { get; init; }
}
