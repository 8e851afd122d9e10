using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class DuplicateTitleCheckTests
{
    [Fact]
    public void Two_panels_of_one_title_in_a_row_are_found() => AssertFinds("DG5019", Board(Good, Good));

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5019", Board(Good, Good with { Title = "Other" }));
}
