namespace DashGen;

/// <summary>Whether circuit breakers are open.</summary>
/// <remarks>
/// <c>count by (…) (state == open)</c>: instances keep breakers of their own, and the largest code is not the worst state, so
/// the open ones are counted.
/// </remarks>
internal sealed record CircuitBreakerSignal : Signal
{
    internal CircuitBreakerSignal(string title, string alert, SourceLocation location)
        : base(Family.CircuitBreaker, title, alert, location)
    {
    }

    internal required Metric Breakers { get; init; }

    /// <summary>How they tell which state they are in.</summary>
    internal IStates Told => (IStates)Breakers;

    internal required EquatableArray<State> States { get; init; }

    internal required State Open { get; init; }

    internal required EquatableArray<LabelSchema> Per { get; init; }

    internal required EquatableArray<Limit> Limits { get; init; }

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [Breakers];

    internal override Expansion Expand(Scope scope) => CircuitBreakerExpansion.Expand(this, scope);
}
