namespace DashGen.Tests.Checks;

public sealed class EmptyStackTests
{
    [Fact]
    public void A_stack_without_services_is_found()
    {
        var stack = Fixture.Stack();
        Assert.Equal(stack.Location, Assert.Single(Fixture.Find("DG2006", stack)).Location);
    }

    [Fact]
    public void A_service_without_metrics_is_found() => Fixture.One("DG2006", Fixture.Service with { Metrics = [] });

    [Fact]
    public void A_service_without_signals_is_found() => Fixture.One("DG2006", Fixture.Service with { Signals = [], Objectives = [] });

    [Fact]
    public void A_service_that_only_promises_is_fine() => Assert.Empty(Fixture.Find("DG2006", Fixture.Service with { Signals = [] }));
}
