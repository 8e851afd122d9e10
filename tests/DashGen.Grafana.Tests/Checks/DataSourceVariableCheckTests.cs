using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class DataSourceVariableCheckTests
{
    [Fact]
    public void A_dashboard_without_a_data_source_variable_is_found() => AssertFinds("DG5010", Board(Good) with { Variables = [] });

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5010", Board(Good));
}
