using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class InstanceVariableCheckTests
{
    [Fact]
    public void A_shared_dashboard_without_instance_is_noted() => AssertFinds("DG5026", Asking("up"));

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5026", With(new QueryVariable("instance", "label_values(up, instance)")));
}
