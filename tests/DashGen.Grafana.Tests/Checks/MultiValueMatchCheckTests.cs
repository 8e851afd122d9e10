using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class MultiValueMatchCheckTests
{
    [Fact]
    public void An_equals_with_several_values_is_found() => AssertFinds("DG5022", Asking("up{job=\"$job\"}", Many));

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5022", Asking("up{job=~\"$job\"}", Many));
}
