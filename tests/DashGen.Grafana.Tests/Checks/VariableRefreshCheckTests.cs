using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class VariableRefreshCheckTests
{
    [Fact]
    public void A_variable_that_is_filled_once_is_found() => AssertFinds("DG5016", With(new QueryVariable("job", "label_values(up, job)") { Refresh = VariableRefresh.Never }));

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5016", With(new QueryVariable("job", "label_values(up, job)")));
}
