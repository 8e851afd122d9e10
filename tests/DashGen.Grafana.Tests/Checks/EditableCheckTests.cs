using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class EditableCheckTests
{
    [Fact]
    public void An_editable_dashboard_is_found() => AssertFinds("DG5015", Board(Good) with { Editable = true });

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5015", Board(Good));
}
