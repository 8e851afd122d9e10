using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class NarrowPanelCheckTests
{
    [Fact]
    public void A_panel_too_narrow_to_read_is_found() => AssertFinds("DG5021", Board(Good with { Width = 3 }));

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5021", Board(Good with { Width = 6 }));
}
