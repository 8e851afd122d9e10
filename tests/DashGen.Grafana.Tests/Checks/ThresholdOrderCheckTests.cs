using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class ThresholdOrderCheckTests
{
    [Fact]
    public void Thresholds_out_of_order_are_found() => AssertFinds("DG5020", Board(Good with { Thresholds = Thresholds.Absolute(Color.Green, (0.5, Color.Red), (0.1, Color.Orange)) }));

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5020", Board(Good with { Thresholds = Thresholds.Absolute(Color.Green, (0.1, Color.Orange), (0.5, Color.Red)) }));
}
