using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class UnpagedFamilyTests
{
    static readonly Counter<NoLabels> Breaches = new("breaches_total", "Breaches.");

    static Service With(Signal signal, params Route[] routes) => Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Breaches], Signals = [.. Fixture.Service.Signals, signal], Routing = [.. routes] };

    static readonly Signal Critical = Violations(Breaches, critical: 1.Minutes, alert: "Breached"), Mild = Events(Breaches, Family.Security, title: "Breaches", warning: 1.PerSecond.For(5.Minutes), alert: "Breached");

    static readonly Route Paged = Severity.Critical.To(Fixture.Pager), Told = Severity.Warning.To(Fixture.Chat);

    [Fact]
    public void A_family_that_is_sent_to_a_chat_is_found_where_something_of_it_is_critical()
    {
        var found = Fixture.One("DG6022", With(Critical, Paged, Told, Family.Security.To(Fixture.Chat)));
        Assert.Equal("Breached is critical and only goes to shop-chat, as all security alerts of shop do", found.Message);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Fact]
    public void Somebody_is_called_or_nothing_is_critical_or_nobody_is_called_at_all()
    {
        Assert.Empty(Fixture.Find("DG6022", With(Critical, Paged, Told, Family.Security.To(Fixture.Pager, Fixture.Chat))));
        Assert.Empty(Fixture.Find("DG6022", With(Critical, Paged, Told, Family.Security.To(Receiver.PagerDuty("security-pager")))));
        Assert.Empty(Fixture.Find("DG6022", With(Critical, Paged, Told, Family.Security.To(Receiver.Webhook("soc", new Uri("https://soc.example.com/"))))));
        Assert.Empty(Fixture.Find("DG6022", With(Mild, Paged, Told, Family.Security.To(Fixture.Chat))));
        Assert.Empty(Fixture.Find("DG6022", With(Critical, Severity.Critical.To(Fixture.Chat), Told, Family.Security.To(Receiver.Slack("other", channel: "#other")))));
        Assert.Empty(Fixture.Find("DG6022", With(Critical, Paged, Told)));
        Assert.Empty(Fixture.Find("DG6022", With(Critical, Paged, Told, Family.Cache.To(Fixture.Chat))));
    }

    [Fact]
    public void It_can_be_meant() =>
        Assert.Empty(Fixture.Find("DG6022", With(Critical, Paged, Told, Family.Security.To(Fixture.Chat)) with { Suppress = [new("DG6022", because: "the security team reads its chat day and night")] }));
}
