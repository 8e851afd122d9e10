using DashGen.Prometheus;

namespace DashGen;

/// <summary>The configuration of Prometheus and its rules.</summary>
static class PrometheusFiles
{
    /// <summary>How often rules are evaluated; twice in the shortest hold time that makes sense.</summary>
    internal static readonly TimeSpan Evaluation = TimeSpan.FromSeconds(30);

    /// <summary>The file of the rules that belong to the stack and to no service.</summary>
    const string StackRules = "dashgen.stack";

    public static IEnumerable<GeneratedFile> Of(StackBundle stack)
    {
        if (stack.Stack.Mimir is null)
        {
            yield return ("prometheus/prometheus.yml", Config(stack).ToYaml(Writer.Comment));
        }

        // Those that were proved, and not others like them.
        foreach (var rules in StackProofs.Of(stack).Rules)
        {
            var comment = stack.Stack.Mimir is { } mimir ? $"{Writer.Comment}\n{Loading(mimir, rules.Name)}" : Writer.Comment;
            yield return new(RulePath(rules.Name), buffer => rules.Rules.File.WriteYaml(comment, buffer));
        }
    }

    /// <summary>No Prometheus lists these rules, so the file itself says how they are loaded; its name becomes their namespace.</summary>
    static string Loading(Mimir mimir, string name) =>
        $"Load into Mimir's ruler: mimirtool rules load {name}.rules.yml --address={mimir.Base} --id={mimir.Tenant}";

    /// <summary>The rule files by name: the stack's own, then one for each service.</summary>
    internal static IEnumerable<(string Name, RuleFile File)> RuleFiles(StackBundle stack)
    {
        var dashboards = StackDashboards.Of(stack);
        return
        [
            (StackRules, new RuleFile([new RuleGroup("watchdog", [Rule(stack, dashboards, stack.Stack.Name, stack.Services[0].Service.Owner, stack.Watchdog)])])),
            .. stack.Services.Select(service => (service.Service.Name, Rules(stack, dashboards, service))),
        ];
    }

    static string RulePath(string name) => $"prometheus/rules/{name}.rules.yml";

    /// <summary>The scrape jobs, every rule file by name, and the Alertmanagers: nothing is left to a glob or to someone else.</summary>
    internal static PrometheusConfig Config(StackBundle stack) => new()
    {
        Global = new PrometheusGlobal { EvaluationInterval = Evaluation, ExternalLabels = [.. Named(stack.Stack.ExternalLabels).Select(label => (label.Name, Literal(label.Value, stack.Stack)))] },
        RuleFiles = [.. stack.Services.Select(service => service.Service.Name).Prepend(StackRules).Select(name => $"rules/{name}.rules.yml")],
        ScrapeConfigs = [.. stack.Services.SelectMany(service => HealthProbeJob.Of(stack.Stack, service.Service).Prepend(Job(stack.Stack, service.Service)))],
        Alertmanagers = [new AlertmanagerTarget(stack.Stack.Alertmanagers)],
    };

    /// <summary>Since 3.0 Prometheus puts environment variables into external labels, where $$ is a dollar.</summary>
    static string Literal(string value, Stack stack) => stack.Versions.Prometheus.Major >= 3 ? value.Replace("$", "$$", StringComparison.Ordinal) : value;

    static ScrapeConfig Job(Stack stack, Service service)
    {
        var scrape = service.Scrape;
        return new ScrapeConfig(service.Name)
        {
            ScrapeInterval = scrape.Every,
            ScrapeTimeout = scrape.Timeout,
            MetricsPath = scrape.BarePath,
            Params = scrape.Parameters,
            HonorTimestamps = !scrape.IgnoresTimestamps,
            Https = scrape.Https is not null,
            HttpConfig = Http(scrape),
            StaticConfigs = [new StaticTargets(ScrapeTargets.Of(service)) { Labels = Labels(stack, service), AreAddresses = !scrape.Targets.IsEmpty }],
            Relabeling = ScrapeTargets.Relabeling(service),
        };
    }

    /// <summary>How the page is reached, where that is not as usual.</summary>
    static HttpConfig? Http(Scrape scrape) => scrape is { Credentials: null, Https: null or { Authority: null, ServerName: null } } ? null : new()
    {
        BasicAuth = scrape.Credentials is { User: { } user, Secret: var password } ? new(user, new($"secrets/{password}")) : null,
        Authorization = scrape.Credentials is { User: null, Secret: var token } ? new(new($"secrets/{token}")) : null,
        Tls = scrape.Https is { } https && (https.Authority ?? https.ServerName) is not null
            ? new() { CaFile = https.Authority is { } authority ? $"secrets/{authority}" : null, ServerName = https.ServerName }
            : null,
    };

    /// <summary>What the scraper puts on the targets of a service; its health probe's too, so that the two can be compared.</summary>
    internal static NameMap<string> Labels(Stack stack, Service service) => Named(TargetLabels.Stored(stack, service));

    /// <summary>Labels by name; that one is set twice is a finding, and no reason to stop before it is told.</summary>
    static NameMap<string> Named(EquatableArray<AddedLabel> labels) => [.. labels.DistinctBy(label => label.Name).Select(label => (label.Name, label.Value))];

    /// <summary>
    /// A group for each family: what its alerts read is recorded before them, in the same evaluation. A series that two families read
    /// is recorded by the first.
    /// </summary>
    /// <param name="stack">The stack.</param>
    /// <param name="dashboards">Where the annotations link to; null leaves that link out.</param>
    /// <param name="service">The service.</param>
    internal static RuleFile Rules(StackBundle stack, StackDashboards? dashboards, ServiceBundle service)
    {
        var families = service.Alerts.Select(alert => alert.Family).Concat(service.Recordings.Select(recording => recording.Family)).Distinct();
        return new RuleFile([.. families.SelectMany(family => Groups(
            stack.Stack,
            $"{service.Service.Name}-{family.Name}",
            [
                .. service.Recordings.Where(recording => recording.Family == family).Select(recording => (recording.Location, (Prometheus.Rule)new RecordingRule(recording.Name, recording.Expr))),
                .. service.Alerts.Where(alert => alert.Family == family).Select(alert => (alert.Location, (Prometheus.Rule)Rule(stack, dashboards, service.Service.Name, service.Service.Owner, alert))),
            ]))]);
    }

    /// <summary>One group, or as many as a ruler asks for: what one definition makes stays together, so that it is recorded before it is read.</summary>
    static IEnumerable<RuleGroup> Groups(Stack stack, string name, List<(SourceLocation Location, Prometheus.Rule Rule)> rules)
    {
        if (stack.Mimir is null || rules.Count <= Mimir.MostRulesOfGroup)
        {
            return [new RuleGroup(name, [.. rules.Select(rule => rule.Rule)])];
        }

        var groups = new List<List<Prometheus.Rule>> { new() };
        foreach (var part in rules.GroupBy(rule => rule.Location, rule => rule.Rule).SelectMany(same => same.Chunk(Mimir.MostRulesOfGroup)))
        {
            if (groups[^1].Count + part.Length > Mimir.MostRulesOfGroup)
            {
                groups.Add([]);
            }

            groups[^1].AddRange(part);
        }

        return groups.Select((group, i) => new RuleGroup(i == 0 ? name : $"{name}-{i + 1}", [.. group]));
    }

    static AlertingRule Rule(StackBundle stack, StackDashboards? dashboards, string system, Team team, Alert alert) => new(alert.Name, alert.Expr)
    {
        For = alert.Hold,
        Labels = Labels(system, team, alert),
        Annotations =
        [
            ("summary", alert.Summary),
            ("description", alert.Description),
            ("runbook_url", RunbookFiles.Url(stack.Stack, system, alert.Name)),
            .. dashboards?.Link(system, alert) is { } link ? [("dashboard_url", link)] : Array.Empty<(string, GoTemplate)>(),
        ],
    };

    /// <summary>The rule labels of an alert; none of them is a label that its result carries.</summary>
    internal static NameMap<string> Labels(string system, Team team, Alert alert) =>
    [
        ("severity", alert.Severity.Name),
        ("team", team.Name),
        ("family", alert.Family.Name),
        ("system", system),
        .. alert.ExtraLabels.Select(label => (label.Key, label.Value)),
    ];
}
