namespace DashGen;

/// <summary>A promise: the share of good events over a period, and with it a budget of bad ones.</summary>
/// <remarks>
/// Recorded: the share of bad events over each window. Alerts: <c>share(long) > f·b and share(short) > f·b</c> for budget
/// <c>b = 1 - target</c> and the factors of <see cref="BurnRate"/>; and one while the promise is not kept right now.
/// </remarks>
public abstract record Objective : Signal
{
    private protected Objective(string title, string alert, SourceLocation location) : base(Family.Objective, title, alert, location)
    {
    }

    /// <summary>The share of good events promised, above 0 and below 1.</summary>
    public required Ratio Target { get; init; }

    /// <summary>The period it is promised over.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>The alert while the promise is not kept right now, or null.</summary>
    internal Limit? Violated { get; init; }

    /// <summary>The name of that alert.</summary>
    internal string ViolatedName { get; init; } = "";

    /// <summary>What is promised, as it stands in a sentence.</summary>
    internal abstract string Promise { get; }

    /// <summary>The recorded share of bad events over a window, and what it is made of.</summary>
    internal abstract Recording BadShare(Scope scope, TimeSpan window);

    /// <summary>The alert while the promise is not kept right now.</summary>
    internal abstract Expansion Violation(Scope scope, Limit limit);

    internal override Expansion Expand(Scope scope) => ObjectiveExpansion.Expand(this, scope);
}
