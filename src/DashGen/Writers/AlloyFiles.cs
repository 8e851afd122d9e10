using DashGen.Prometheus;

namespace DashGen;

/// <summary>What Grafana Alloy needs to scrape the services of a stack and to send their samples to Mimir; a file for each service.</summary>
/// <remarks>
/// Alloy reads all files of a folder as one configuration, so every component is named after its service. Labels are put on the target
/// before it is scraped, so <c>up</c> and <c>scrape_*</c> carry them too.
/// </remarks>
static class AlloyFiles
{
    /// <summary>The files of a stack; none where a Prometheus scrapes.</summary>
    public static IEnumerable<GeneratedFile> Of(StackBundle stack) => stack.Stack.Mimir is { } mimir
        ? stack.Services.Select(GeneratedFile (bundle) => ($"alloy/{bundle.Service.Name}.alloy", AlloyPrinter.Print(Writer.Comment, Components(stack.Stack, mimir, bundle.Service))))
        : [];

    /// <summary>What the components of a service are called: identifiers have no hyphens.</summary>
    internal static string NameOf(Service service) => service.Name.Replace('-', '_');

    static EquatableArray<AlloyBlock> Components(Stack stack, Mimir mimir, Service service)
    {
        var name = NameOf(service);
        var added = TargetLabels.Added(stack, service);
        var targets = new AlloyList([.. ScrapeTargets.Of(service).Select(target => new AlloyObject([("__address__", target)]))]);
        var isRelabelled = !added.IsEmpty || !service.Scrape.Targets.IsEmpty;
        return
        [
            .. isRelabelled ? new[] { Relabel(name, targets, service, added) } : [],
            Scrape(name, service.Name, service.Scrape.BarePath, isRelabelled ? new AlloyReference($"discovery.relabel.{name}.output") : targets, service, [.. Parameters(service.Scrape.Parameters), .. Timestamps(service.Scrape), .. Access(service.Scrape)]),
            .. service.Scrape.Health is { } health ? Probe(name, service, health, targets, added) : [],
            RemoteWrite(name, stack, mimir),
        ];
    }

    static AlloyBlock Relabel(string name, AlloyList targets, Service service, EquatableArray<AddedLabel> added) => new("discovery.relabel", name,
    [
        new AlloyAttribute("targets", targets),
        .. service.Scrape.Targets.IsEmpty ? [] : new[]
        {
            Rule("__param_target", "$1", source: "__address__"),
            Rule("instance", "$1", source: "__address__"),
            Rule("__address__", ScrapeTargets.Hosts(service)[0]),
        },
        .. added.Select(label => Rule(label.Name, label.Value.Replace("$", "$$", StringComparison.Ordinal))),
    ]);

    /// <summary>A job; blocks of it stand behind everything else.</summary>
    static AlloyBlock Scrape(string name, string job, string path, AlloyValue targets, Service service, params AlloyItem[] more) => new("prometheus.scrape", name,
    [
        new AlloyAttribute("targets", targets),
        new AlloyAttribute("job_name", job),
        new AlloyAttribute("metrics_path", path),
        .. more.OfType<AlloyAttribute>(),
        new AlloyAttribute("scrape_interval", Duration(service.Scrape.Every)),
        new AlloyAttribute("scrape_timeout", Duration(service.Scrape.Timeout)),
        new AlloyAttribute("forward_to", new AlloyList([new AlloyReference($"prometheus.remote_write.{NameOf(service)}.receiver")])),
        .. more.OfType<AlloyBlock>(),
    ]);

    /// <summary>The health probe: the exporter is scraped, asked for each target, and its results carry the target's labels.</summary>
    static AlloyBlock[] Probe(string name, Service service, HealthProbe health, AlloyList targets, EquatableArray<AddedLabel> added) =>
    [
        new("discovery.relabel", $"{name}_health",
        [
            new AlloyAttribute("targets", targets),
            Rule("__param_target", $"{service.Scrape.Scheme}://$1{health.Path.Replace("$", "$$", StringComparison.Ordinal)}", source: "__address__"),
            Rule("instance", "$1", source: "__address__"),
            Rule("__address__", health.Exporter),
            .. added.Select(label => Rule(label.Name, label.Value.Replace("$", "$$", StringComparison.Ordinal))),
        ]),
        Scrape(
            $"{name}_health",
            HealthProbe.JobOf(service),
            "/probe",
            new AlloyReference($"discovery.relabel.{name}_health.output"),
            service,
            [.. Parameters([("module", health.Module)])]),
    ];

    static IEnumerable<AlloyItem> Parameters(NameMap<string> parameters) =>
        parameters.IsEmpty ? [] : [new AlloyAttribute("params", new AlloyObject([.. parameters.Select(parameter => (parameter.Name, (AlloyValue)new AlloyList([parameter.Value])))]))];

    static IEnumerable<AlloyItem> Timestamps(Scrape scrape) => scrape.IgnoresTimestamps ? [new AlloyAttribute("honor_timestamps", new AlloyReference("false"))] : [];

    /// <summary>How the page is reached, where that is not as usual.</summary>
    static IEnumerable<AlloyItem> Access(Scrape scrape)
    {
        if (scrape.Https is not null)
        {
            yield return new AlloyAttribute("scheme", scrape.Scheme);
        }

        if (scrape.Credentials is { } credentials)
        {
            yield return credentials.User is { } user
                ? new AlloyBlock("basic_auth", null, [new AlloyAttribute("username", user), new AlloyAttribute("password_file", Secret(credentials.Secret))])
                : new AlloyBlock("authorization", null, [new AlloyAttribute("type", "Bearer"), new AlloyAttribute("credentials_file", Secret(credentials.Secret))]);
        }

        AlloyItem[] expected =
        [
            .. scrape.Https?.Authority is { } authority ? [new AlloyAttribute("ca_file", Secret(authority))] : Array.Empty<AlloyItem>(),
            .. scrape.Https?.ServerName is { } name ? [new AlloyAttribute("server_name", name)] : Array.Empty<AlloyItem>(),
        ];
        if (expected.Length > 0)
        {
            yield return new AlloyBlock("tls_config", null, [.. expected]);
        }
    }

    /// <summary>The file of a secret: Alloy looks for what has no folder where it was started, wherever its configuration is.</summary>
    static string Secret(string name) => $"/etc/alloy/secrets/{name}";

    /// <summary>Sets a label of a target; a dollar sign in the value is a group of the source label's match.</summary>
    static AlloyBlock Rule(string label, string value, string? source = null) => new("rule", null,
    [
        .. source is null ? [] : new AlloyItem[] { new AlloyAttribute("source_labels", new AlloyList([source])) },
        new AlloyAttribute("target_label", label),
        new AlloyAttribute("replacement", value),
    ]);

    static AlloyBlock RemoteWrite(string name, Stack stack, Mimir mimir) => new("prometheus.remote_write", name,
    [
        .. stack.ExternalLabels.IsEmpty ? [] : new AlloyItem[] { new AlloyAttribute("external_labels", new AlloyObject([.. stack.ExternalLabels.Select(label => (label.Name, (AlloyValue)label.Value))])) },
        new AlloyBlock("endpoint", null,
        [
            new AlloyAttribute("url", mimir.PushUrl),
            .. mimir.IsShared ? new AlloyItem[] { new AlloyAttribute("headers", new AlloyObject([(Mimir.TenantHeader, mimir.Tenant)])) } : [],
        ]),
    ]);

    static string Duration(TimeSpan time) => $"{Words.Number(time.TotalSeconds)}s";
}
