namespace DashGen.Prometheus;

/// <summary>What receivers share. Fields that are not stated keep Alertmanager's defaults.</summary>
public sealed record AlertmanagerGlobal : IFields
{
    /// <summary>After how long an alert without an end counts as resolved; Prometheus always sends an end.</summary>
    /// <value>Default 5 minutes.</value>
    public TimeSpan ResolveTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How receivers are reached, where they state nothing else.</summary>
    public HttpConfig? HttpConfig { get; init; }

    /// <summary>Mail.</summary>
    public SmtpDefaults Smtp { get; init; } = new();

    /// <summary>The file of Slack's webhook address.</summary>
    public SecretFile? SlackApiUrlFile { get; init; }

    /// <summary>The file of a Slack app's token. Since 0.30.</summary>
    public SecretFile? SlackAppTokenFile { get; init; }

    /// <summary>Slack's address for an app's token. Since 0.30.</summary>
    public Uri? SlackAppUrl { get; init; }

    /// <summary>PagerDuty's address.</summary>
    public Uri? PagerDutyUrl { get; init; }

    /// <summary>Opsgenie's address.</summary>
    public Uri? OpsGenieApiUrl { get; init; }

    /// <summary>The file of Opsgenie's key.</summary>
    public SecretFile? OpsGenieApiKeyFile { get; init; }

    /// <summary>WeChat's address.</summary>
    public Uri? WeChatApiUrl { get; init; }

    /// <summary>The file of WeChat's secret. Since 0.31.</summary>
    public SecretFile? WeChatApiSecretFile { get; init; }

    /// <summary>The corporation's id at WeChat.</summary>
    public string? WeChatApiCorpId { get; init; }

    /// <summary>VictorOps' address.</summary>
    public Uri? VictorOpsApiUrl { get; init; }

    /// <summary>The file of VictorOps' key.</summary>
    public SecretFile? VictorOpsApiKeyFile { get; init; }

    /// <summary>Telegram's address.</summary>
    public Uri? TelegramApiUrl { get; init; }

    /// <summary>The file of the Telegram bot's token. Since 0.31.</summary>
    public SecretFile? TelegramBotTokenFile { get; init; }

    /// <summary>Webex's address.</summary>
    public Uri? WebexApiUrl { get; init; }

    /// <summary>Jira's address. Since 0.28.</summary>
    public Uri? JiraApiUrl { get; init; }

    /// <summary>Rocket.Chat's address. Since 0.28.</summary>
    public Uri? RocketChatApiUrl { get; init; }

    /// <summary>The file of Rocket.Chat's token. Since 0.28.</summary>
    public SecretFile? RocketChatTokenFile { get; init; }

    /// <summary>The file of the sender's id at Rocket.Chat. Since 0.28.</summary>
    public SecretFile? RocketChatTokenIdFile { get; init; }

    /// <summary>The file of Mattermost's webhook address. Since 0.32.</summary>
    public SecretFile? MattermostWebhookUrlFile { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.OneOf(false, ("slack_api_url_file", SlackApiUrlFile is not null), ("slack_app_token_file", SlackAppTokenFile is not null));
        to.Duration("resolve_timeout", ResolveTimeout, otherwise: TimeSpan.FromMinutes(5));
        to.Section("http_config", HttpConfig);
        Smtp.Describe(to);
        to.Secret("slack_api_url_file", SlackApiUrlFile);
        to.Secret("slack_app_token_file", SlackAppTokenFile, Since.AlertmanagerIs(0, 30));
        to.Url("slack_app_url", SlackAppUrl, "https://slack.com/api/chat.postMessage", Since.AlertmanagerIs(0, 30));
        to.Url("pagerduty_url", PagerDutyUrl, "https://events.pagerduty.com/v2/enqueue");
        to.Url("opsgenie_api_url", OpsGenieApiUrl, "https://api.opsgenie.com/");
        to.Secret("opsgenie_api_key_file", OpsGenieApiKeyFile);
        to.Url("wechat_api_url", WeChatApiUrl, "https://qyapi.weixin.qq.com/cgi-bin/");
        to.Secret("wechat_api_secret_file", WeChatApiSecretFile, Since.AlertmanagerIs(0, 31));
        to.Text("wechat_api_corp_id", WeChatApiCorpId);
        to.Url("victorops_api_url", VictorOpsApiUrl, "https://alert.victorops.com/integrations/generic/20131114/alert/");
        to.Secret("victorops_api_key_file", VictorOpsApiKeyFile);
        to.Url("telegram_api_url", TelegramApiUrl, "https://api.telegram.org");
        to.Secret("telegram_bot_token_file", TelegramBotTokenFile, Since.AlertmanagerIs(0, 31));
        to.Url("webex_api_url", WebexApiUrl, "https://webexapis.com/v1/messages");
        to.Url("jira_api_url", JiraApiUrl, since: Since.AlertmanagerIs(0, 28));
        to.Url("rocketchat_api_url", RocketChatApiUrl, "https://open.rocket.chat/", Since.AlertmanagerIs(0, 28));
        to.Secret("rocketchat_token_file", RocketChatTokenFile, Since.AlertmanagerIs(0, 28));
        to.Secret("rocketchat_token_id_file", RocketChatTokenIdFile, Since.AlertmanagerIs(0, 28));
        to.Secret("mattermost_webhook_url_file", MattermostWebhookUrlFile, Since.AlertmanagerIs(0, 32));
    }
}
