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
        var begun = new List<int>();
        SideBySide.Run(Enumerable.Range(0, 100).ToList(), item => item, item =>
        {
            lock (begun)
            {
                begun.Add(item);
            }

            return item;
        });
        Assert.True(begun.IndexOf(99) < Environment.ProcessorCount);
        Assert.True(begun.IndexOf(0) >= 100 - Environment.ProcessorCount);
    }

    [Fact]
    public void Nothing_is_no_work() => Assert.Empty(SideBySide.Run(Array.Empty<int>(), item => item, item => item));

    [Fact]
    public void What_fails_is_told() =>
        Assert.Contains("three", Assert.Throws<AggregateException>(() => SideBySide.Run([1, 3], item => item, item => item == 3 ? throw new InvalidOperationException("three") : item)).ToString(), StringComparison.Ordinal);
}
