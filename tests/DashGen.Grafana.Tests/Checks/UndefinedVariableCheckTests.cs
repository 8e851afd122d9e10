using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class UndefinedVariableCheckTests
{
    [Fact]
    public void A_variable_that_does_not_exist_is_found() => AssertFinds("DG5017", Asking("up{job=\"$jbo\"}"));

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5017", Asking("rate(up{job=\"x\"}[$__rate_interval])"));
}
