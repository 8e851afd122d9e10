namespace DashGen.Tests.Proofs.Live;

public sealed class PaceTests
{
    static readonly TimeSpan[] Durations = [5.Minutes, 1.Minutes, 3.Days, TimeSpan.Zero, 5.Minutes, 1.Hours];

    [Fact]
    public void Durations_keep_their_order_and_none_is_above_five_seconds()
    {
        var pace = new Pace(Durations);
        TimeSpan[] fast = [.. Durations.Distinct().Order().Select(pace.Of)];
        Assert.Equal(fast.Order(), fast);
        Assert.Equal(fast.Length, fast.Distinct().Count());
        Assert.Equal(TimeSpan.Zero, fast[0]);
        Assert.Equal(Pace.Longest, fast[^1]);
    }

    [Fact]
    public void What_was_not_collected_has_no_pace() => Assert.Throws<ArgumentException>(() => new Pace(Durations).Of(2.Minutes));
}
