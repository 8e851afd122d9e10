namespace DashGen;

/// <summary>Sends the alerts of one severity or family to receivers: <c>Severity.Critical.To(Pager)</c>.</summary>
public sealed record Route
{
    internal Route(string label, string value, EquatableArray<Receiver> receivers)
    {
        Label = label;
        Value = value;
        Receivers = [.. receivers.Distinct()];
    }

    /// <summary>The rule label by which it takes alerts.</summary>
    public string Label { get; }

    /// <summary>The value of it that it takes.</summary>
    public string Value { get; }

    /// <summary>Who is told, each of them.</summary>
    public EquatableArray<Receiver> Receivers { get; }

    /// <summary>Times at which nobody is told: <c>Severity.Warning.To(Chat) with { MutedIn = [Nights] }</c>.</summary>
    /// <value>Default none.</value>
    /// <remarks>Alertmanager does not tell anybody else then. What still fires when the times end is told.</remarks>
    public EquatableArray<TimeInterval> MutedIn { get; init; } = [];

    /// <summary>Times outside of which nobody is told, such as working hours.</summary>
    /// <value>Default none, which means always.</value>
    public EquatableArray<TimeInterval> OnlyIn { get; init; } = [];

    /// <summary>How long until they are told again of what still fires: <c>Severity.Warning.To(Chat) with { Repeat = 1.Days }</c>.</summary>
    /// <value>Default 4 hours; at most 5 days, since Alertmanager remembers no longer whom it has told.</value>
    public TimeSpan Repeat { get; init; } = UsualRepeat;

    /// <summary>How long until somebody is told again where a route does not say.</summary>
    internal static TimeSpan UsualRepeat { get; } = 4.Hours;

    /// <summary>How often Alertmanager looks whether there is something to tell of alerts that were told of: often for what is urgent.</summary>
    internal TimeSpan GroupInterval => IsUrgent ? 1.Minutes : UsualGroupInterval;

    /// <summary>How often it looks at what is not urgent.</summary>
    internal static TimeSpan UsualGroupInterval { get; } = 5.Minutes;

    /// <summary>Waiting for more of the same is for what is not urgent; so is letting others of a group wait that has been told.</summary>
    internal bool IsUrgent => Value == Severity.Critical.Name || Value == Family.Security.Name;

    /// <summary>Whether it takes alerts by their family, and so before those that take them by severity.</summary>
    internal bool IsOfFamily => Label == "family";

    /// <summary>Whether the route is for such an alert.</summary>
    internal bool Takes(Alert alert) => Value == (IsOfFamily ? alert.Family.Name : alert.Severity.Name);
}
