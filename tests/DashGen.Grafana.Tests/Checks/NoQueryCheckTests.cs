using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class NoQueryCheckTests
{
    [Fact]
    public void A_panel_without_a_query_is_found() => AssertFinds("DG5014", Board(Good with { Targets = [] }));

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5014", Board(Good));
}
