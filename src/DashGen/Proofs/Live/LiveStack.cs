using DashGen.Prometheus;

namespace DashGen;

/// <summary>
/// A stack made fast, to be run by a real Prometheus and Alertmanager on one machine: its rules and routes with short durations, its
/// services simulated, and a webhook in place of each receiver.
/// </summary>
public sealed class LiveStack
{
    /// <summary>How often targets are scraped and rules evaluated: a few times in the shortest window.</summary>
    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(300);

    readonly StackBundle _stack;
    readonly AlertmanagerConfig _config;
    readonly FastRules _fast;
    readonly EquatableArray<(string Name, RuleFile File)> _rules;
    readonly Dictionary<string, Exposition> _pages = new(StringComparer.Ordinal);
    readonly EquatableArray<RoutingLine> _routing;

    /// <summary>Chooses a fault for each family of signals of each service.</summary>
    public LiveStack(StackBundle stack)
    {
        _stack = stack;
        _config = AlertmanagerFiles.Config(stack);
        _rules = [.. StackProofs.Of(stack).Rules.Select(proofs => (proofs.Name, proofs.Rules.File))];
        _fast = new FastRules(_rules.Select(rules => rules.File), _config);
        _routing = RoutingPage.Lines(stack);
        var chosen = new List<LiveFault>();
        foreach (var (proofs, service) in StackProofs.Of(stack).Rules.Skip(1).Zip(stack.Services, (proofs, bundle) => (proofs, bundle.Service)))
        {
            var faults = new FaultFinder(stack.Stack, service, proofs, new Inhibitor(_config));
            chosen.AddRange(faults.Chosen.Select(proof => new LiveFault(service.Name, proof.Alert.Family.Name, proof.Rule.Alert, proof.Rule.Labels, Receivers((proof.Fired ?? proof.Rule.Labels).With("alertname", proof.Rule.Alert)))));
            _pages.Add(service.Name, new Exposition(service, [.. TargetLabels.Stored(stack.Stack, service).Select(label => label.Name)], faults.Injected, faults.Others));
        }

        Faults = [.. chosen];
    }

    /// <summary>The faults, one for each family of each service that something other than an outage can hit.</summary>
    public EquatableArray<LiveFault> Faults { get; }

    /// <summary>The names of the scrape jobs.</summary>
    public IEnumerable<string> Jobs => _pages.Keys;

    /// <summary>The name of the alert that always fires.</summary>
    public string Watchdog => _stack.Watchdog.Name;

    /// <summary>The versions that the stack states.</summary>
    public Versions Versions => _stack.Stack.Versions;

    /// <summary>Who must hear of an alert that arrived, by the page of the stack's routing; nobody where it names no such alert.</summary>
    public EquatableArray<string> Receivers(NameMap<string> arrived) =>
    [
        .. _routing.Where(line => arrived.TryGetValue("alertname", out var name) && name == line.Alert
                && line.Fixed.All(label => arrived.TryGetValue(label, out var value) && line.Labels.TryGetValue(label, out var stated) && value == stated))
            .Select(line => line.Receiver).Distinct(),
    ];

    /// <summary>The metrics page of a service.</summary>
    /// <param name="service">The service's name.</param>
    /// <param name="now">The time since it started.</param>
    /// <param name="from">When trouble begins; null while there is none yet.</param>
    /// <param name="until">When it ends; null while it lasts.</param>
    public string Page(string service, TimeSpan now, TimeSpan? from, TimeSpan? until) => _pages[service].At(now, from, until);

    /// <summary>The rule files, by path relative to the configuration.</summary>
    public IEnumerable<(string Path, string Text)> RuleFiles => _rules.Select(rules => (PathOf(rules.Name), _fast.Of(rules.File).ToYaml("made fast")));

    /// <summary>The configuration of Prometheus.</summary>
    /// <param name="services">Where the services are, <c>host:port</c>; each has its page at <c>/metrics/NAME</c>.</param>
    /// <param name="alertmanager">Where Alertmanager is, <c>host:port</c>.</param>
    /// <param name="withRules">Whether rules are evaluated. At first they are not: nothing has been scraped, and all would be missing.</param>
    public string PrometheusConfig(string services, string alertmanager, bool withRules)
    {
        var config = PrometheusFiles.Config(_stack);
        return (config with
        {
            Global = config.Global with { ScrapeInterval = Step, ScrapeTimeout = Step, EvaluationInterval = Step },
            RuleFiles = withRules ? [.. _rules.Select(rules => PathOf(rules.Name))] : [],
            ScrapeConfigs =
            [
                .. _stack.Services.Select(service => new ScrapeConfig(service.Service.Name) { MetricsPath = $"/metrics/{service.Service.Name}", StaticConfigs = [new StaticTargets([services]) { Labels = StoredLabels(service.Service) }] }),
            ],
            Alertmanagers = [new AlertmanagerTarget([alertmanager])],
        }).ToYaml("made fast");
    }

    /// <summary>The configuration of Alertmanager: the same tree, inhibitions and time intervals, with a webhook for each receiver.</summary>
    /// <param name="sink">Where the webhooks are: each receiver's is at its name below.</param>
    public string AlertmanagerConfig(Uri sink) => (_config with
    {
        Route = _fast.Of(_config.Route),
        Templates = [],
        Receivers = [.. _config.Receivers.Select(receiver => new Prometheus.Receiver(receiver.Name, [new WebhookConfig { Url = new Uri(sink, Uri.EscapeDataString(receiver.Name)) }]))],
    }).ToYaml("made fast");

    /// <summary>What is added to every series of a service on its way to the rules, besides the job and the instance.</summary>
    NameMap<string> StoredLabels(Service service) => TargetLabels.Stored(_stack.Stack, service).Select(label => (label.Name, label.Value)).ToNameMap();

    static string PathOf(string rules) => $"rules/{rules}.rules.yml";
}
