namespace DashGen.Tests.Checks;

public sealed class ReceiverAddressTests
{
    static IReadOnlyList<Diagnostic> Find(Receiver receiver) =>
        Fixture.Find("DG6019", Fixture.Service with { Routing = [Severity.Critical.To(Fixture.Pager), Severity.Warning.To(receiver)] });

    static Receiver Mail(string to = "shop@example.com", string from = "alerts@example.com", string smarthost = "smtp.example.com:587") =>
        Receiver.Email("mail", to, from, smarthost);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("#")]
    [InlineData("@")]
    [InlineData("#Shop")]
    [InlineData("Shop")]
    [InlineData("#shop alerts")]
    [InlineData("#shop,#ops")]
    [InlineData("##shop")]
    [InlineData("#C0123ABCD")]
    [InlineData("{{ .CommonLabels.team }}")]
    [InlineData("https://example.slack.com/archives/C0123ABCD")]
    public void A_channel_that_Slack_cannot_have_is_found(string channel)
    {
        var receiver = Receiver.Slack("chat", channel);
        var found = Assert.Single(Find(receiver));
        Assert.Equal((receiver.Location, $"Slack can have no channel \"{channel}\""), (found.Location, found.Message));
    }

    [Theory]
    [InlineData("#shop-alerts")]
    [InlineData("#shop_2")]
    [InlineData("shop-alerts")]
    [InlineData("@jo.smith")]
    [InlineData("@U0123ABCD")]
    [InlineData("C0123ABCD")]
    [InlineData("G01ABCDEFGH")]
    [InlineData("#störungen")]
    [InlineData("#障害")]
    public void One_that_it_can_have_is_fine(string channel) => Assert.Empty(Find(Receiver.Slack("chat", channel)));

    [Fact]
    public void A_webhook_s_address_in_place_of_a_channel_is_a_secret_and_nothing_else() =>
        Assert.Empty(Find(Receiver.Slack("chat", "https://hooks.slack.com/services/T000/B000/XXXX")));

    [Theory]
    [InlineData("/hook")]
    [InlineData("ftp://example.com/hook")]
    public void A_webhook_that_nobody_can_call_is_the_only_finding(string address)
    {
        var receiver = Receiver.Webhook("hook", new Uri(address, UriKind.RelativeOrAbsolute));
        var found = Assert.Single(Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service with { Routing = [Severity.Critical.To(Fixture.Pager, receiver), Severity.Warning.To(receiver)] })])));
        Assert.Equal((receiver.Location, $"the webhook's address is \"{address}\""), (found.Location, found.Message));
    }

    [Fact]
    public void A_webhook_s_absolute_address_is_fine() => Assert.Empty(Find(Receiver.Webhook("hook", new Uri("http://alerts:8080/hook"))));

    [Fact]
    public void Mail_that_cannot_be_sent_is_found()
    {
        Assert.Equal("to is \"\", which is no mail address", Assert.Single(Find(Mail(to: ""))).Message);
        Assert.Equal("from is \"alerts\", which is no mail address", Assert.Single(Find(Mail(from: "alerts"))).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("smtp.example.com")]
    [InlineData("smtp.example.com:")]
    [InlineData("smtp://smtp.example.com:587")]
    public void A_mail_server_without_host_and_port_is_found(string smarthost) =>
        Assert.Equal($"the smarthost \"{smarthost}\" is no host and port", Assert.Single(Find(Mail(smarthost: smarthost))).Message);

    [Theory]
    [InlineData("smtp.example.com:587")]
    [InlineData("localhost:smtp")]
    [InlineData("[2001:db8::1]:25")]
    public void Mail_that_can_be_sent_is_fine(string smarthost) => Assert.Empty(Find(Mail(to: "Jo <jo@example.com>, shop@example.com", smarthost: smarthost)));
}
