using static DashGen.Grafana.Tests.Checks.CheckedBoards;

namespace DashGen.Grafana.Tests.Checks;

public sealed class DashboardChecksTests
{
    [Fact]
    public void Codes_are_used_once_and_stand_in_order()
    {
        var codes = DashboardChecks.All.Select(check => check.Code).ToList();
        Assert.Equal(codes.Order(StringComparer.Ordinal).Distinct(), codes);
        Assert.All(codes, code => Assert.Matches("^DG5\\d{3}$", code));
    }

    [Fact]
    public void A_good_dashboard_is_silent() => Assert.Empty(DashboardChecks.Run(Board(Good)));

    [Fact]
    public void A_finding_is_suppressed_by_its_panel_with_a_reason_and_only_there()
    {
        var meant = Good with { Unit = null, Suppress = [new("DG5013", "the query has no unit")] };
        var found = DashboardChecks.Run(Board(meant, Good with { Title = "Other", Unit = null }));
        Assert.Equal(["/panels/1/fieldConfig/defaults/unit"], found.Select(finding => finding.Pointer));
    }

    [Fact]
    public void A_dashboard_suppresses_for_all_its_panels() =>
        Assert.Empty(DashboardChecks.Run(Board(Good with { Unit = null }) with { Suppress = [new("DG5013", "shown as bare numbers on purpose")] }));

    [Fact]
    public void A_suppression_without_a_reason_is_refused() => Assert.Throws<ArgumentException>(() => new Suppression("DG5013", " "));
}
