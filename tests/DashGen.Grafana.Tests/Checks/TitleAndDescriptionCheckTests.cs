using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class TitleAndDescriptionCheckTests
{
    [Fact]
    public void A_panel_without_a_description_is_found() => AssertFinds("DG5012", Board(Good with { Description = null }));

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5012", Board(Good));
}
