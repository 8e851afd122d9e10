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

    [Fact]
    public void A_webhook_with_a_key_in_its_address_is_found()
    {
        var receiver = Receiver.Webhook("leaky", new Uri("https://example.com/hook?api_key=abc"));
        Fixture.One("DG6008", Fixture.Service with { Routing = [Severity.Critical.To(receiver), Severity.Warning.To(Fixture.Chat)] });
    }

    [Fact]
    public void A_password_in_a_help_text_is_found() =>
        Fixture.One("DG6008", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, new Counter<NoLabels>("x_total", "Use password=hunter2.")] });

    [Theory]
    [InlineData("Failed logins with a wrong password.")]
    [InlineData("Tokens that were refused.")]
    public void Words_about_secrets_are_fine(string help) =>
        Assert.Empty(Fixture.Find("DG6008", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, new Counter<NoLabels>("x_total", help)] }));
}
