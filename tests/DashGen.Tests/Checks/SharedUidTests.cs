namespace DashGen.Tests.Checks;

public sealed class SharedUidTests
{
    static Stack Named(string stack, string board, string grafana = "https://grafana.example.com/") =>
        Fixture.Stack(stack, stack, Fixture.Service with { Dashboards = [new(board)] }) with { GrafanaUrl = new Uri(grafana) };

    static IEnumerable<Diagnostic> Find(params Stack[] stacks) => Check.All(Bundle.Expand([.. stacks])).Where(found => found.Code == "DG5105");

    [Fact]
    public void Names_that_meet_in_one_uid_are_found() =>
        Assert.Equal(
            "\"Billing\" of billing-prod has the uid billing-prod-billing, as has \"Prod Billing\" of billing",
            Assert.Single(Find(Named("billing", "Prod Billing"), Named("billing-prod", "Billing"))).Message);

    /// <summary>Whoever promises something gets a dashboard of objectives, which nobody has written down.</summary>
    [Fact]
    public void A_dashboard_that_meets_the_objectives_of_another_stack_is_found_whichever_comes_first()
    {
        var (objectives, board) = (Named("billing-prod", "Billing"), Named("billing", "Prod Objectives"));
        Assert.Equal(
            "\"Objectives\" of billing-prod has the uid billing-prod-objectives, as has \"Prod Objectives\" of billing",
            Assert.Single(Find(board, objectives)).Message);
        Assert.Equal(board.Services[0].Dashboards[0].Location, Assert.Single(Find(objectives, board)).Location);
    }

    [Fact]
    public void Where_nothing_is_promised_no_objectives_are_met()
    {
        var stack = Named("billing-prod", "Billing");
        Assert.Empty(Find(Named("billing", "Prod Objectives"), stack with { Services = [stack.Services[0] with { Objectives = [] }] }));
    }

    [Fact]
    public void A_dashboard_that_a_service_gets_unasked_is_looked_at_too()
    {
        var stack = Named("shop-prod", "x");
        Assert.Single(Find(Named("shop", "Prod Shop"), stack with { Services = [stack.Services[0] with { Dashboards = [] }] }));
    }

    [Fact]
    public void Two_uids_are_fine() => Assert.Empty(Find(Named("billing", "Billing"), Named("billing-prod", "Billing")));

    [Fact]
    public void Two_Grafanas_are_fine() =>
        Assert.Empty(Find(Named("billing", "Prod Billing"), Named("billing-prod", "Billing", "https://grafana.elsewhere.example.com/")));
}
