namespace DashGen.Prometheus;

/// <summary>What Alertmanager demands of a configuration beyond each field by itself.</summary>
static class AlertmanagerRules
{
    public static IEnumerable<Finding> Check(AlertmanagerConfig config)
    {
        var receivers = config.Receivers.Select(receiver => receiver.Name).ToHashSet(StringComparer.Ordinal);
        var intervals = config.TimeIntervals.Select(interval => interval.Name).ToHashSet(StringComparer.Ordinal);
        return [
            .. Twice(config.Receivers.Select(receiver => receiver.Name), "receivers", "receiver"),
            .. Twice(config.TimeIntervals.Select(interval => interval.Name), "time_intervals", "time interval"),
            .. Root(config.Route),
            .. Names(config.Route, "route", receivers, intervals),
            .. GlobalDefaults(config),
        ];
    }

    static Finding Error(string at, string message) => new("DG6004", FindingLevel.Error, at, message);

    static IEnumerable<Finding> Twice(IEnumerable<string> names, string at, string what) =>
        from name in names
        group name by name into same
        where same.Count() > 1
        select Error($"{at}[{same.Key}]", $"the {what} '{same.Key}' is defined {same.Count()} times");

    static IEnumerable<Finding> Root(Route root)
    {
        if (string.IsNullOrEmpty(root.Receiver))
        {
            yield return Error("route.receiver", "the root of the routing tree needs a receiver");
        }

        if (!root.Matchers.IsEmpty)
        {
            yield return Error("route.matchers", "the root of the routing tree takes every alert and cannot have matchers");
        }

        if (root.Continue)
        {
            yield return Error("route.continue", "the root of the routing tree cannot continue");
        }

        if (!root.MuteTimeIntervals.IsEmpty || !root.ActiveTimeIntervals.IsEmpty)
        {
            yield return Error("route", "the root of the routing tree cannot have time intervals");
        }
    }

    static IEnumerable<Finding> Names(Route route, string at, HashSet<string> receivers, HashSet<string> intervals)
    {
        if (!string.IsNullOrEmpty(route.Receiver) && !receivers.Contains(route.Receiver))
        {
            yield return Error($"{at}.receiver", $"there is no receiver '{route.Receiver}'");
        }

        foreach (var interval in route.MuteTimeIntervals.Concat(route.ActiveTimeIntervals))
        {
            if (!intervals.Contains(interval))
            {
                yield return Error(at, $"there is no time interval '{interval}'");
            }
        }

        for (var i = 0; i < route.Routes.Count; i++)
        {
            foreach (var finding in Names(route.Routes[i], string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{at}.routes[{i}]"), receivers, intervals))
            {
                yield return finding;
            }
        }
    }

    static IEnumerable<Finding> GlobalDefaults(AlertmanagerConfig config)
    {
        var global = config.Global;
        foreach (var receiver in config.Receivers)
        {
            foreach (var integration in receiver.Integrations)
            {
                var missing = integration switch
                {
                    SlackConfig { ApiUrlFile: null, AppTokenFile: null } when global.SlackApiUrlFile is null && global.SlackAppTokenFile is null => "api_url_file",
                    OpsGenieConfig { ApiKeyFile: null } when global.OpsGenieApiKeyFile is null => "api_key_file",
                    VictorOpsConfig { ApiKeyFile: null } when global.VictorOpsApiKeyFile is null => "api_key_file",
                    EmailConfig { Smarthost: null } when global.Smtp.Smarthost is null => "smarthost",
                    EmailConfig { From: null } when global.Smtp.From is null => "from",
                    WeChatConfig { CorpId: null } when global.WeChatApiCorpId is null => "corp_id",
                    WeChatConfig { ApiSecretFile: null } when global.WeChatApiSecretFile is null => "api_secret_file",
                    TelegramConfig { BotTokenFile: null } when global.TelegramBotTokenFile is null => "bot_token_file",
                    JiraConfig { ApiUrl: null } when global.JiraApiUrl is null => "api_url",
                    RocketChatConfig { TokenFile: null } when global.RocketChatTokenFile is null => "token_file",
                    RocketChatConfig { TokenIdFile: null } when global.RocketChatTokenIdFile is null => "token_id_file",
                    MattermostConfig { WebhookUrlFile: null } when global.MattermostWebhookUrlFile is null => "webhook_url_file",
                    _ => null,
                };
                if (missing is not null)
                {
                    yield return Error($"receivers[{receiver.Name}].{integration.ListName}", $"{missing} must be stated here or in global");
                }
            }
        }
    }
}
