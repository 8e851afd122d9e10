namespace DashGen.Tests.Checks;

public sealed class SharedTenantTests
{
    static Stack At(string name, string url, string? tenant = null)
    {
        var mimir = new Mimir(new Uri(url));
        return Fixture.Stack(name, name, Fixture.Service) with { Mimir = tenant is null ? mimir : mimir with { Tenant = tenant } };
    }

    static IEnumerable<Diagnostic> Find(params Stack[] stacks) => Check.All(Bundle.Expand([.. stacks])).Where(found => found.Code == "DG2033");

    [Fact]
    public void Two_stacks_of_one_tenant_are_found_once() =>
        Assert.Equal(
            "the rules of dev and prod take each other's place in the tenant anonymous of http://mimir:9009",
            Assert.Single(Find(At("dev", "http://mimir:9009"), At("prod", "http://mimir:9009/"))).Message);

    [Fact]
    public void Two_tenants_are_fine() => Assert.Empty(Find(At("dev", "http://mimir:9009"), At("prod", "http://mimir:9009", tenant: "production")));

    [Fact]
    public void Two_Mimirs_are_fine() => Assert.Empty(Find(At("dev", "http://mimir:9009"), At("prod", "http://mimir-prod:9009")));

    [Fact]
    public void Stacks_with_a_Prometheus_each_are_fine() =>
        Assert.DoesNotContain(Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service), Fixture.Stack(Fixture.Service)])), found => found.Code == "DG2033");
}
