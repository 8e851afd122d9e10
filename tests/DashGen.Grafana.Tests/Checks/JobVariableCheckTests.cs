using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class JobVariableCheckTests
{
    [Fact]
    public void A_shared_dashboard_without_job_is_noted() => AssertFinds("DG5025", Asking("up"));

    [Fact]
    public void What_is_right_is_silent() => AssertSilent("DG5025", Asking("up{job=\"x\"}"));
}
