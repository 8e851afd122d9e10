using DashGen.Building;

namespace Build.Tests.Reporting;

public sealed class ProgressBarTests
{
    [Fact]
    public void It_shows_how_far_the_work_is_and_leaves_nothing_behind()
    {
        var screen = new StringWriter();
        using (var bar = new ProgressBar(screen, all: 2, isWatched: true))
        {
            bar.Step();
            Assert.EndsWith("] 1 of 2", screen.ToString(), StringComparison.Ordinal);
        }

        Assert.EndsWith(" \r", screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_told_of_what_is_over_at_once()
    {
        var screen = new StringWriter();
        using (var bar = new ProgressBar(screen, all: 1, isWatched: true, TimeSpan.FromHours(1)))
        {
            bar.Step();
        }

        Assert.Equal("", screen.ToString());
    }

    [Fact]
    public void Nothing_is_drawn_where_nobody_watches()
    {
        var screen = new StringWriter();
        using (var bar = new ProgressBar(screen, all: 1, isWatched: false))
        {
            bar.Step();
        }

        Assert.Equal("", screen.ToString());
    }
}
