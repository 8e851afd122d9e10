using DashGen.PromQL;

namespace DashGen;

/// <summary>A promise: the share of good events over a period, and with it a budget of bad ones.</summary>
/// <remarks>
/// Recorded: the share of bad events over each window and over the period, and what is left of the budget. Alerts:
/// <c>share(long) > f·b and share(short) > f·b</c> for budget <c>b = 1 - target</c> and the factors of <see cref="Rows"/>; one while the
/// events are not measured; and one while the promise is not kept right now.
/// </remarks>
public abstract record Objective : Signal
{
    readonly EquatableArray<BurnRate> _rows = [];

    private protected Objective(string title, string alert, SourceLocation location) : base(Family.Objective, title, alert, location)
    {
    }

    /// <summary>The share of good events promised, above 0 and below 1.</summary>
    public required Ratio Target { get; init; }

    /// <summary>The period it is promised over.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>How fast the budget must burn for whom to hear of it, fastest first.</summary>
    /// <value>Default: <see cref="BurnRate.For"/> the period.</value>
    public EquatableArray<BurnRate> Rows
    {
        get => _rows.IsEmpty ? BurnRate.For(Period) : _rows;
        init => _rows = value;
    }

    /// <summary>
    /// How many events the short window must hold for the budget to burn: with few, a single bad one is a large share. 0 asks for none.
    /// </summary>
    /// <value>Default 0. The runbook says from how many events on one bad event cannot call anyone.</value>
    public int AtLeast { get; init => field = Stated.AtLeast(0, value, nameof(AtLeast)); }

    /// <summary>The alert while the promise is not kept right now, or null.</summary>
    internal Limit? Violated { get; init; }

    /// <summary>The name of that alert.</summary>
    internal string ViolatedName { get; init; } = "";

    /// <summary>What is promised, as it stands in a sentence.</summary>
    internal abstract string Promise { get; }

    /// <summary>What is promised something of, as it stands in a sentence.</summary>
    internal string Of { get; init; } = Requests;

    internal override IEnumerable<string> Said => [Of];

    /// <summary>What most promises are about.</summary>
    private protected const string Requests = "requests";

    /// <summary>What is bad, as it stands behind a share: <c>of requests are bad</c>.</summary>
    internal virtual string Bad => $"of {Of} are bad";

    /// <summary>What its budget is of, as it stands behind a share: <c>of events that are bad</c>.</summary>
    internal virtual string Counted => "of events that are bad";

    /// <summary>What counts how much in its budget.</summary>
    internal virtual string Alike => "every event counts alike";

    /// <summary>What is recorded before all else.</summary>
    internal virtual EquatableArray<Recording> Basis(Scope scope) => [];

    /// <summary>The recorded share of bad events over a window, and what it is made of.</summary>
    internal abstract Recording BadShare(Scope scope, TimeSpan window);

    /// <summary>The recorded share of bad events over the period, with what it reads before it.</summary>
    internal abstract EquatableArray<Recording> BadInPeriod(Scope scope);

    /// <summary>How many events a window holds; null where the promise is about time.</summary>
    internal virtual Expr? Events(Scope scope, TimeSpan window) => null;

    /// <summary>The series of which one at least is needed to know anything of the promise.</summary>
    internal abstract EquatableArray<VectorSelector> Measured(Scope scope);

    /// <summary>What these series are, as it stands in a sentence.</summary>
    internal virtual string MeasuredBy(Scope scope) => Words.List([.. Measured(scope).Select(series => series.Name).OfType<string>()], "or");

    /// <summary>The alert while the promise is not kept right now.</summary>
    internal abstract Expansion Violation(Scope scope, Limit limit);

    internal override Expansion Expand(Scope scope) => ObjectiveExpansion.Expand(this, scope);
}
