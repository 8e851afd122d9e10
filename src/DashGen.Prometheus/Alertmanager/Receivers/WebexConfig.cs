namespace DashGen.Prometheus;

/// <summary>Writes to a Webex room. The bot's token goes into <see cref="HttpIntegration.HttpConfig"/>'s Authorization.</summary>
/// <param name="RoomId">The room.</param>
public sealed record WebexConfig(MessageTemplate RoomId) : HttpIntegration
{
    /// <summary>Whether the end of an alert is told too.</summary>
    /// <value>Default true.</value>
    public bool SendResolved { get; init; } = true;

    /// <summary>The text.</summary>
    public MessageTemplate? Message { get; init; }

    /// <summary>The address of the API.</summary>
    /// <value>Global where it is not stated.</value>
    public Uri? ApiUrl { get; init; }

    internal override string ListName => "webex_configs";

    /// <inheritdoc/>
    private protected override void Describe(Fields to)
    {
        to.Flag("send_resolved", SendResolved, otherwise: true);
        to.Section("http_config", HttpConfig);
        to.Demand("http_config", HttpConfig?.Authorization is not null, "webex_configs needs http_config.authorization with the file of the bot's token");
        to.Template("room_id", RoomId);
        to.Template("message", Message);
        to.Url("api_url", ApiUrl);
    }
}
