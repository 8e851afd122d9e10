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

    [Fact]
    public void A_receiver_that_is_called_like_two_others_together_is_found()
    {
        var third = Receiver.Webhook("shop-pager-and-shop-chat", new Uri("https://third.example.com/"));
        var found = Fixture.One("DG6007", Fixture.Service with { Routing = [Severity.Critical.To(Fixture.Pager, Fixture.Chat), Severity.Warning.To(third)] });
        Assert.Equal((third.Location, "shop-pager-and-shop-chat is what shop-pager and shop-chat are called together"), (found.Location, found.Message));
    }

    [Fact]
    public void Who_hears_the_dead_man_s_switch_may_hear_of_alerts_too()
    {
        var stack = Fixture.Stack(Fixture.Service with { Routing = [Severity.Critical.To(Fixture.Pager), Severity.Warning.To(Fixture.Switch)] });
        Assert.Empty(Check.All(Bundle.Expand([stack])));
        Assert.Distinct(AlertmanagerFiles.Config(Bundle.Expand([stack]).Stacks[0]).Receivers.Select(receiver => receiver.Name));
    }
}
