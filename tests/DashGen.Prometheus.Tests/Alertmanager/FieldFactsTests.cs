using System.Text.RegularExpressions;
using DashGen.Testing;

namespace DashGen.Prometheus.Tests.Alertmanager;

/// <summary>The model's fields and versions against the table that was gathered from the sources of every version, and against amtool.</summary>
public sealed partial class FieldFactsTests
{
    // What may be a secret has no literal form here, and the older spelling of a matcher is not written.
    static readonly HashSet<string> LeftOut =
    [
        "email_configs.auth_password", "email_configs.auth_secret", "pagerduty_configs.service_key", "pagerduty_configs.routing_key",
        "slack_configs.api_url", "slack_configs.app_token", "opsgenie_configs.api_key", "victorops_configs.api_key", "pushover_configs.user_key", "pushover_configs.token",
        "wechat_configs.api_secret", "telegram_configs.bot_token", "discord_configs.webhook_url", "msteams_configs.webhook_url", "msteamsv2_configs.webhook_url",
        "rocketchat_configs.token", "rocketchat_configs.token_id", "incidentio_configs.alert_source_token", "mattermost_configs.webhook_url",
        "global.smtp_auth_password", "global.smtp_auth_secret", "global.slack_api_url", "global.slack_app_token", "global.opsgenie_api_key", "global.wechat_api_secret",
        "global.victorops_api_key", "global.telegram_bot_token", "global.rocketchat_token", "global.rocketchat_token_id", "global.mattermost_webhook_url",
    ];

    static readonly Type[] Kinds =
        [.. typeof(Integration).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Integration)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal)];

    public static TheoryData<string> KindNames => [.. Kinds.Select(type => type.Name)];

    [Fact]
    public void There_are_eighteen_kinds_of_receiver() => Assert.Equal(18, Kinds.Length);

    [Fact]
    public void Every_field_of_every_receiver_is_known_with_its_version()
    {
        var expected = Facts();
        var actual = Kinds.SelectMany(FieldsOf).Concat(GlobalFields()).ToDictionary();
        var wanted = expected.Where(field => !LeftOut.Contains(field.Key)).Select(field => $"{field.Key} {field.Value}").ToList();
        var modelled = actual.Select(field => $"{field.Key} {field.Value}").ToList();
        Assert.Equal(("", ""), (string.Join(", ", wanted.Except(modelled)), string.Join(", ", modelled.Except(wanted))));
    }

    /// <summary>One file for each field: amtool 0.25 takes it exactly where the model says that 0.25 knows it.</summary>
    [Theory]
    [MemberData(nameof(KindNames))]
    public void Amtool_takes_what_the_model_allows_and_nothing_newer(string name) => Agrees(name, "amtool", new(0, 25));

    [Theory]
    [MemberData(nameof(KindNames))]
    public void So_does_a_later_amtool(string name) => Agrees(name, Needs.LaterAmtool, Later);

    static AlertmanagerVersion Later => Needs.Version(Needs.LaterAmtool) is var version ? new(version.Major, version.Minor) : default;

    static void Agrees(string name, string amtool, AlertmanagerVersion version)
    {
        Needs.Program(amtool);
        var type = Kinds.Single(kind => kind.Name == name);
        var accepted = 0;
        foreach (var property in Samples.Optional(type).Where(property => property.Name != "ServiceKeyFile"))
        {
            if (property.Name == "UpdateMessage" && version > new AlertmanagerVersion(0, 31))
            {
                continue; // amtool 0.33.1 panics at it where the webhook's address is in a file, and takes it from 0.32 on.
            }

            var integration = (Integration)Completed(type);
            Samples.Set(integration, property);
            var config = WithOne(integration);
            var errors = config.Validate(version);
            var result = AssertTool.Of(amtool, config.ToYaml(""), "check-config", "alertmanager.yml");
            Assert.True(errors.IsEmpty == (result.ExitCode == 0), $"{property.Name}: {string.Join("; ", errors.Select(finding => finding.Message))}\n{result.Output}\n{config.ToYaml("")}");
            accepted += errors.IsEmpty ? 1 : 0;
            Assert.DoesNotContain(config.Validate(AlertmanagerVersion.Newest), finding => finding.Code == "DG6001");
        }

        Assert.True(accepted > 0 || WithOne((Integration)Completed(type)).Validate(version).Count > 0);
    }

    [Fact]
    public void Amtool_takes_the_global_fields_that_the_model_allows_and_nothing_newer() => GlobalsAgree("amtool", new(0, 25));

    [Fact]
    public void A_later_amtool_takes_the_global_fields_that_the_model_allows() => GlobalsAgree(Needs.LaterAmtool, Later);

    static void GlobalsAgree(string amtool, AlertmanagerVersion version)
    {
        Needs.Program(amtool);
        foreach (var (part, type) in new[] { ("", typeof(AlertmanagerGlobal)), ("Smtp", typeof(SmtpDefaults)) })
        {
            foreach (var property in Samples.Optional(type).Where(property => property.Name != "Smtp"))
            {
                var value = Samples.Minimal(type);
                Samples.Set(value, property);
                var global = part.Length == 0 ? (AlertmanagerGlobal)value : new AlertmanagerGlobal { Smtp = (SmtpDefaults)value };
                var config = new AlertmanagerConfig(new Route { Receiver = "a" }, [new Receiver("a", [])]) { Global = global };
                var result = AssertTool.Of(amtool, config.ToYaml(""), "check-config", "alertmanager.yml");
                Assert.True(config.Validate(version).IsEmpty == (result.ExitCode == 0), $"{property.Name}\n{result.Output}\n{config.ToYaml("")}");
                Assert.Empty(config.Validate(AlertmanagerVersion.Newest));
            }
        }
    }

    [GeneratedRegex(@"`(?<field>[a-z0-9_]+)` [^;*]*?(?:\*\*(?<since>\(?[0-9.]+\)?)\*\*)?(?=;|$)")]
    private static partial Regex Field();

    static Dictionary<string, string> Facts()
    {
        var fields = new Dictionary<string, string>();
        foreach (var line in File.ReadLines(Needs.Shared("facts-alertmanager.md")))
        {
            var list = line.StartsWith("`resolve_timeout`", StringComparison.Ordinal) ? "global"
                : line.StartsWith("- **", StringComparison.Ordinal) && line.Contains("_configs** – ", StringComparison.Ordinal) ? line[4..line.IndexOf("** – ", StringComparison.Ordinal)]
                : null;
            if (list is not null)
            {
                foreach (Match field in Field().Matches(list == "global" ? line : line[(line.IndexOf(" – ", StringComparison.Ordinal) + 3)..]))
                {
                    var since = field.Groups["since"].Value;
                    fields[$"{list}.{field.Groups["field"].Value}"] = since.Length == 0 || since[0] == '(' ? "0.25" : since[..since.LastIndexOf('.')];
                }
            }
        }

        Assert.True(fields.Count > 250, $"only {fields.Count} facts were read");
        return fields;
    }

    static IEnumerable<(string Field, string Since)> FieldsOf(Type type)
    {
        var integration = (Integration)Samples.Full(type);
        var config = WithOne(integration);
        Assert.True(YamlReader.TryRead(config.ToYaml(""), out var tree, out var wrong), wrong);
        var receiver = (YamlMap)((YamlList)((YamlMap)tree)["receivers"]!).Items[0];
        var (list, entries) = receiver.Entries.Single(entry => entry.Key.EndsWith("_configs", StringComparison.Ordinal));
        var sinces = Sinces(config, $"receivers[x].{list}");
        sinces.TryGetValue("", out var kind);
        return ((YamlMap)((YamlList)entries).Items[0]).Entries.Select(entry => ($"{list}.{entry.Key}", sinces.GetValueOrDefault($"[0].{entry.Key}") ?? kind ?? "0.25"));
    }

    static IEnumerable<(string Field, string Since)> GlobalFields()
    {
        var config = new AlertmanagerConfig(new Route { Receiver = "a" }, [new Receiver("a", [])]) { Global = (AlertmanagerGlobal)Samples.Full(typeof(AlertmanagerGlobal)) };
        Assert.True(YamlReader.TryRead(config.ToYaml(""), out var tree, out var wrong), wrong);
        var sinces = Sinces(config, "global");
        return ((YamlMap)((YamlMap)tree)["global"]!).Entries.Select(entry => ($"global.{entry.Key}", sinces.GetValueOrDefault("." + entry.Key) ?? "0.25"));
    }

    static Dictionary<string, string> Sinces(AlertmanagerConfig config, string at) =>
        config.Validate(new(0, 25)).Where(finding => finding.Code == "DG6001" && finding.At.StartsWith(at, StringComparison.Ordinal))
            .ToDictionary(finding => finding.At[at.Length..], finding => Regex.Match(finding.Message, @"needs Alertmanager (0\.\d+)").Groups[1].Value);

    static AlertmanagerConfig WithOne(Integration integration) => new(new Route { Receiver = "x" }, [new Receiver("x", [integration])])
    {
        Global = new()
        {
            Smtp = new() { Smarthost = "mail.example.com:25", From = "a@example.com" },
            SlackApiUrlFile = new("secrets/slack"),
            OpsGenieApiKeyFile = new("secrets/opsgenie"),
            VictorOpsApiKeyFile = new("secrets/victorops"),
        },
    };

    // What one of several fields must say, and what no field says by itself.
    static object Completed(Type type)
    {
        var integration = Samples.Minimal(type);
        string[] also = type.Name switch
        {
            "WebhookConfig" => ["Url"],
            "PagerDutyConfig" => ["RoutingKeyFile"],
            "SnsConfig" => ["TopicArn", "SigV4"],
            "WebexConfig" => ["HttpConfig"],
            "TelegramConfig" => ["ChatId"],
            "IncidentIoConfig" => ["Url", "AlertSourceTokenFile"],
            _ => [],
        };
        foreach (var name in also)
        {
            Samples.Set(integration, type.GetProperty(name)!);
        }

        return integration;
    }
}
