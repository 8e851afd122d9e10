namespace DashGen.Tests.Checks;

public sealed class SharedSwitchTests
{
    static Stack Ringing(string name, Receiver at) => Fixture.Stack(name, name, Fixture.Service) with { DeadMansSwitch = at };

    static Receiver Url(string url) => Receiver.Webhook("switch", new Uri(url));

    static IEnumerable<Diagnostic> Find(params Stack[] stacks) => Check.All(Bundle.Expand([.. stacks])).Where(found => found.Code == "DG6020");

    [Fact]
    public void Two_stacks_that_ring_at_one_address_are_found() => Assert.Equal(
        "dev and prod ring at https://watchdog.example.com/ping, which does not fall silent with one of them",
        Assert.Single(Find(Ringing("dev", Url("https://watchdog.example.com/ping")), Ringing("prod", Url("https://watchdog.example.com/ping")))).Message);

    [Fact]
    public void An_address_each_is_fine() =>
        Assert.Empty(Find(Ringing("dev", Url("https://watchdog.example.com/ping?stack=dev")), Ringing("prod", Url("https://watchdog.example.com/ping?stack=prod"))));

    [Fact]
    public void A_pager_that_reads_what_it_is_told_is_fine() => Assert.Empty(Find(Ringing("dev", Fixture.Pager), Ringing("prod", Fixture.Pager)));
}
