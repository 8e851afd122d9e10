using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class RefreshCheckTests
{
    [Fact]
    public void A_refresh_faster_than_the_scrape_is_found() => AssertFinds("DG5028", Board(Good) with { Refresh = TimeSpan.FromSeconds(5) });

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5028", Board(Good) with { Refresh = TimeSpan.FromSeconds(15) });
}
