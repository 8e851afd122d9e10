namespace DashGen.Tests.Catalogue;

public sealed class StateGaugeTests
{
    enum Breaker { Closed, Open }

    enum Spoken { HTTPError, HalfOpen, IO, Ok }

    [Fact]
    public void Its_words_are_those_of_the_member() =>
        Assert.Equal(["http-error", "half-open", "io", "ok"], StateGauge<NoLabels, Spoken>.States.Select(state => state.Name));

#pragma warning disable CA1069 // The mistake itself.
    enum Twice { Closed = 0, Open = 0 }
#pragma warning restore CA1069

    enum Nothing { }

    [Fact]
    public void Each_member_is_a_state() =>
        Assert.Equal([new State(0, "closed"), new State(1, "open")], StateGauge<NoLabels, Breaker>.States);

    /// <summary>An alert on one of them would fire for the other.</summary>
    [Fact]
    public void Two_states_of_one_code_are_refused()
    {
        var refused = Assert.Throws<ArgumentException>(() => new StateGauge<NoLabels, Twice>("breaker", "State."));
        Assert.Equal("Twice cannot be the states of breaker: two of its members have one code", refused.Message);
    }

    [Flags]
    enum Ups { Fine = 0, OnBattery = 1, Overloaded = 2 }

    [Fact]
    public void States_that_hold_at_once_are_refused()
    {
        var refused = Assert.Throws<ArgumentException>(() => new StateGauge<NoLabels, Ups>("ups", "State."));
        Assert.Equal("Ups cannot be the states of ups: several of its members may hold at once, and a state is one; expose a metric for each", refused.Message);
    }

    [Fact]
    public void No_state_is_refused() =>
        Assert.Throws<ArgumentException>(() => new StateGauge<NoLabels, Nothing>("breaker", "State."));
}
