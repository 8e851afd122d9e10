using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class UnboundedLabelTests
{
    static Service Showing(Signal signal) => Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Fixture.PerTenant], Signals = [signal] };

    [Fact]
    public void A_legend_over_tenants_is_found() =>
        Fixture.One("DG4004", Showing(Events(Fixture.PerTenant, Family.Golden, title: "Tenants", by: [Fixture.Tenant.Id])));

    [Fact]
    public void A_rule_grouped_by_tenant_is_found_once_with_all_that_it_makes()
    {
        var found = Assert.Single(Fixture.Find("DG4004", Showing(Events(Fixture.PerTenant, Family.Golden, title: "Tenants", per: [Fixture.Tenant.Id], warning: 1.PerSecond.For(5.Minutes), alert: "Busy"))));
        Assert.Matches("^the alert Busy, the panel \"Tenants\" and the recorded series .* have a series for each tenant_id, of which there is no limit$", found.Message);
    }

    [Fact]
    public void A_variable_of_all_tenants_is_found() => Assert.StartsWith(
        "the variable tenant_id has a series for each tenant_id",
        Fixture.One("DG4004", Showing(Busiest(10, Fixture.PerTenant, by: [Fixture.Tenant.Id], title: "Tenants")) with { Filters = [Filter.By(Fixture.Tenant.Id)] }).Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_busiest_few_are_fine() =>
        Assert.Empty(Fixture.Find("DG4004", Showing(Busiest(10, Fixture.PerTenant, by: [Fixture.Tenant.Id], title: "Tenants"))));

    [Fact]
    public void A_sum_over_all_tenants_is_fine() =>
        Assert.Empty(Fixture.Find("DG4004", Showing(Events(Fixture.PerTenant, Family.Golden, title: "Tenants", warning: 1.PerSecond.For(5.Minutes), alert: "Busy"))));
}
