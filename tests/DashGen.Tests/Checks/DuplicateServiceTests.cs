namespace DashGen.Tests.Checks;

public sealed class DuplicateServiceTests
{
    [Fact]
    public void Two_services_of_one_name_in_a_stack_are_found() =>
        Assert.Single(Fixture.Find("DG2008", Fixture.Stack(Fixture.Service, Fixture.Service)));

    [Fact]
    public void Two_stacks_of_one_name_are_found() =>
        Assert.Single(Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service), Fixture.Stack(Fixture.Service)])), found => found.Code == "DG2008");

    [Fact]
    public void One_of_each_is_fine() => Assert.Empty(Fixture.Find("DG2008", Fixture.Service));
}
