using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class EscapeHatchCheckTests
{
    [Fact]
    public void An_unmodelled_member_is_noted() => AssertFinds("DG5027", Board(Good) with { Unmodelled = [("x", Json.Parse("1"))] });

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5027", Board(Good));
}
