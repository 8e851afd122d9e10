namespace DashGen.Tests.Checks;

public sealed class DuplicateReceiverTests
{
    [Fact]
    public void Two_receivers_of_one_name_are_found()
    {
        var second = Receiver.Slack("shop-pager", channel: "#other");
        Assert.Equal(second.Location, Fixture.One("DG6007", Fixture.Service with { Routing = [Severity.Critical.To(Fixture.Pager), Severity.Warning.To(second)] }).Location);
    }

    [Fact]
    public void One_receiver_used_twice_is_fine() =>
        Assert.Empty(Fixture.Find("DG6007", Fixture.Service with { Routing = [Severity.Critical.To(Fixture.Chat), Severity.Warning.To(Fixture.Chat)] }));
}
