using DashGen.Building;

namespace Build.Tests.Processes;

/// <summary>Work on all processors.</summary>
public sealed class SideBySideTests
{
    [Fact]
    public void Results_stand_in_the_order_of_the_items() =>
        Assert.Equal([10, 40, 20, 30], SideBySide.Run([1, 4, 2, 3], item => item, item => item * 10));

    [Fact]
    public void The_heaviest_are_begun_first()
    {
        // Nobody goes on before all processors have begun something.
        var processors = Environment.ProcessorCount;
        using var together = new Barrier(processors);
        var rounds = SideBySide.Run([.. Enumerable.Range(0, 3 * processors)], item => item, _ =>
        {
            var round = together.CurrentPhaseNumber;
            together.SignalAndWait();
            return round;
        });
        Assert.Equal(Enumerable.Range(0, 3 * processors).Select(item => 2L - (item / processors)), rounds);
    }

    [Fact]
    public void Nothing_is_no_work() => Assert.Empty(SideBySide.Run(Array.Empty<int>(), item => item, item => item));

    [Fact]
    public void What_fails_is_told() =>
        Assert.Contains("three", Assert.Throws<AggregateException>(() => SideBySide.Run([1, 3], item => item, item => item == 3 ? throw new InvalidOperationException("three") : item)).ToString(), StringComparison.Ordinal);
}
