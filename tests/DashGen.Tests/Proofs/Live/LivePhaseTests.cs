namespace DashGen.Tests.Proofs.Live;

public sealed class LivePhaseTests
{
    static readonly LivePhase Phase = new(2.Seconds, 5.Seconds);

    [Theory]
    [InlineData(1, false, 0)]
    [InlineData(2, true, 0)]
    [InlineData(4, true, 2)]
    [InlineData(5, false, 3)]
    [InlineData(9, false, 3)]
    public void It_contains_its_begin_and_not_its_end(int now, bool isInside, int before)
    {
        Assert.Equal(isInside, Phase.Contains(now.Seconds));
        Assert.Equal(before.Seconds, Phase.Before(now.Seconds));
    }

    [Fact]
    public void What_has_not_begun_contains_nothing() => Assert.False(LivePhase.None.Contains(1.Hours));

    [Fact]
    public void What_has_not_ended_lasts() => Assert.True((Phase with { Until = null }).Contains(1.Hours));
}
