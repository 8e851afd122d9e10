using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class UnitCheckTests
{
    [Fact]
    public void A_panel_without_a_unit_is_found() => AssertFinds("DG5013", Board(Good with { Unit = null }));

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5013", Board(Good));
}
