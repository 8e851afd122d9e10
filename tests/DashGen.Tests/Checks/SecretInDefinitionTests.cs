namespace DashGen.Tests.Checks;

public sealed class SecretInDefinitionTests
{
    [Theory]
    [InlineData("https://hooks.slack.com/services/T000/B000/XXXX")]
    [InlineData("https://user:hunter2@example.com/")]
    [InlineData("https://example.com/?token=abc")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("AKIAABCDEFGHIJKLMNOP")]
    public void A_secret_in_place_of_a_channel_is_found_and_not_repeated(string secret)
    {
        var receiver = Receiver.Slack("leaky", channel: secret);
        var found = Fixture.One("DG6008", Fixture.Service with { Routing = [Severity.Critical.To(receiver), Severity.Warning.To(Fixture.Chat)] });
        Assert.Equal(receiver.Location, found.Location);
        Assert.DoesNotContain(secret, found.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com/hook?api_key=abc")]
    [InlineData("https://example.com/hook?sig=abc")]
    [InlineData("https://example.com/hook#access_token=abc")]
    [InlineData("https://api.telegram.org/bot123456789:AAExyz/sendMessage")]
    [InlineData("https://outlook.office.com/webhook/1/IncomingWebhook/2/3")]
    public void A_webhook_with_a_key_in_its_address_is_found(string url)
    {
        var receiver = Receiver.Webhook("leaky", new Uri(url));
        Fixture.One("DG6008", Fixture.Service with { Routing = [Severity.Critical.To(receiver), Severity.Warning.To(Fixture.Chat)] });
    }

    [Fact]
    public void A_password_in_a_help_text_is_found() =>
        Fixture.One("DG6008", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, new Counter<NoLabels>("x_total", "Use password=hunter2.")] });

    [Fact]
    public void A_token_in_the_address_of_runbooks_or_of_a_health_endpoint_is_found()
    {
        Assert.Single(Fixture.Find("DG6008", Fixture.Stack(Fixture.Service) with { RunbookBase = new Uri("https://git.example.com/?private_token=abc") }));
        Fixture.One("DG6008", Fixture.Service with { Scrape = new(Port: 8080) { Health = new("/healthz?password=hunter2") } });
    }

    [Theory]
    [InlineData("curl -u admin:hunter2 https://x.example.com/")]
    [InlineData("Use ghp_abcdefghijklmnopqrstuvwxyz0123456789.")]
    public void One_in_what_a_signal_says_is_found(string text)
    {
        var own = DashGen.Signals.Condition(warning: (Fixture.InFlight.Series > 9).For(5.Minutes), alert: "Own", title: "Own", meaning: text);
        var level = DashGen.Signals.Level(Fixture.InFlight, title: "Level", warning: 9.For(5.Minutes), alert: "Level", subject: text);
        Assert.Equal([own.Location, level.Location], Fixture.Find("DG6008", Fixture.Service with { Signals = [.. Fixture.Service.Signals, own, level] }).Select(found => found.Location));
    }

    [Theory]
    [InlineData("Failed logins with a wrong password.")]
    [InlineData("Tokens that were refused.")]
    public void Words_about_secrets_are_fine(string help) =>
        Assert.Empty(Fixture.Find("DG6008", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, new Counter<NoLabels>("x_total", help)] }));
}
