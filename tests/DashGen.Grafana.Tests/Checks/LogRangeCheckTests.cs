using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class LogRangeCheckTests
{
    [Fact]
    public void A_fixed_range_of_log_lines_is_found() => AssertFinds("DG5029", Logs("rate({a=\"b\"}[5m])"));

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5029", Logs("rate({a=\"b\"}[$__auto])"));
}
