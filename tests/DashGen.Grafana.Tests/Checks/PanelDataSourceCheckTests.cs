using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class PanelDataSourceCheckTests
{
    [Fact]
    public void A_panel_that_names_one_data_source_is_found() => AssertFinds("DG5011", Board(Good with { DataSource = DataSource.Prometheus("abc") }));

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5011", Board(Good));
}
