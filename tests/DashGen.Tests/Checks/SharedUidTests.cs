namespace DashGen.Tests.Checks;

public sealed class SharedUidTests
{
    static Stack Named(string stack, string board, string grafana = "https://grafana.example.com/") => new(stack, stack)
    {
        Services = [Fixture.Service with { Dashboards = [new(board)] }],
        RunbookBase = Fixture.Stack().RunbookBase,
        GrafanaUrl = new Uri(grafana),
        DeadMansSwitch = Fixture.Stack().DeadMansSwitch,
    };

    static IEnumerable<Diagnostic> Find(params Stack[] stacks) => Check.All(Bundle.Expand([.. stacks])).Where(found => found.Code == "DG5105");

    [Fact]
    public void Names_that_meet_in_one_uid_are_found() =>
        Assert.Equal(
            "\"Billing\" of billing-prod has the uid billing-prod-billing, as has \"Prod Billing\" of billing",
            Assert.Single(Find(Named("billing", "Prod Billing"), Named("billing-prod", "Billing"))).Message);

    [Fact]
    public void Two_uids_are_fine() => Assert.Empty(Find(Named("billing", "Billing"), Named("billing-prod", "Billing")));

    [Fact]
    public void Two_Grafanas_are_fine() =>
        Assert.Empty(Find(Named("billing", "Prod Billing"), Named("billing-prod", "Billing", "https://grafana.elsewhere.example.com/")));
}
