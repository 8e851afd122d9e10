namespace DashGen.Tests.Proofs;

public sealed class ScriptTests
{
    static readonly Phase Calm = new([Level.Of(1)], 5);
    static readonly Phase Trouble = new([Level.Of(9)], 3);

    [Fact]
    public void Scripts_are_alike_until_a_source_does_something_else()
    {
        Assert.Equal(5, new Script([Calm, Trouble]).AlikeFor(new Script([Calm, Calm])));
        Assert.Equal(0, new Script([Calm]).AlikeFor(new Script([Trouble])));
        Assert.Equal(8, new Script([Calm, Trouble]).AlikeFor(new Script([Calm, Trouble, Calm])));
    }

    [Fact]
    public void Where_one_goes_on_longer_they_are_alike_until_the_other_does_not() =>
        Assert.Equal(4, new Script([Calm with { Ticks = 4 }, Trouble]).AlikeFor(new Script([Calm, Trouble])));

    [Fact]
    public void What_is_done_counts_and_not_what_it_shows() =>
        Assert.Equal(3, new Script([Trouble with { Shows = ProofKind.Blip }]).AlikeFor(new Script([Trouble])));

    [Fact]
    public void With_other_resets_or_beginnings_nothing_is_alike()
    {
        var script = new Script([Calm]);
        Assert.Equal(0, script.AlikeFor(script with { Resets = [2] }));
        Assert.Equal(0, script.AlikeFor(script with { OldUntil = 2 }));
    }
}
