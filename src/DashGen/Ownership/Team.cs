using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>Who owns a service and answers for its alerts; the rule label <c>team</c>.</summary>
public sealed record Team
{
    /// <summary>Declares a team.</summary>
    /// <param name="name">A short name in lower case.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public Team(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Name = name;
        Location = new SourceLocation(file, line);
    }

    /// <summary>Its name: lower case letters, digits and hyphens.</summary>
    public string Name { get; }

    /// <summary>Where it is defined.</summary>
    public SourceLocation Location { get; }

    /// <summary>Whom a runbook says to call when its first steps do not help, nearest first; for every alert of the team at least one.</summary>
    public required EquatableArray<Contact> Escalation { get; init; }
}
