using DashGen.Testing;

namespace DashGen.Grafana.Tests;

public sealed class DashboardJsonTests
{
    [Fact]
    public void A_dashboard_with_every_panel_kind_is_valid_by_Grafanas_schemas() => AssertGrafana.IsValid(DashboardJson.Write(EveryKind.Dashboard));

    [Fact]
    public void A_dashboard_is_written_as_approved() => Snapshot.Match(DashboardJson.Write(EveryKind.Dashboard), "json");
}
