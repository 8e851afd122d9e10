using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class RateIntervalCheckTests
{
    [Fact]
    public void A_rate_over_a_fixed_range_is_found() => AssertFinds("DG5023", Asking("rate(x_total[5m])"));

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5023", Asking("rate(x_total[$__rate_interval])"));
}
