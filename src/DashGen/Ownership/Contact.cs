namespace DashGen;

/// <summary>Someone to call when the first steps of a runbook do not help.</summary>
/// <param name="Who">A person or a rota, as one would say it: <c>platform on call (PagerDuty: platform)</c>.</param>
public sealed record Contact(string Who)
{
    /// <summary>The kinds of trouble that they are called for.</summary>
    /// <value>Default empty: all of them.</value>
    public EquatableArray<Family> OnlyFor { get; init; } = [];

    /// <summary>Someone who is called for everything.</summary>
    public static implicit operator Contact(string who) => new(who);

    /// <summary>Whether they are called for an alert of this family.</summary>
    internal bool IsFor(Family family) => OnlyFor.IsEmpty || OnlyFor.Contains(family);

    /// <summary>Who it is, and for what where that is not everything.</summary>
    public override string ToString() => OnlyFor.IsEmpty ? Who : $"{Who} (only for {Words.List([.. OnlyFor.Select(family => family.Name)])})";
}
