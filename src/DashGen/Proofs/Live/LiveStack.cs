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
    readonly EquatableArray<LiveService> _services;
    readonly EquatableArray<RoutingLine> _routing;
    readonly Inhibitor _inhibitor;
    readonly EquatableArray<LiveFault> _heard;

    /// <summary>Chooses a fault for each family of signals of each service.</summary>
    public LiveStack(StackBundle stack) : this(stack, [])
    {
    }

    LiveStack(StackBundle stack, EquatableArray<LiveFault> heard)
    {
        _stack = stack;
        _heard = heard;
        _config = AlertmanagerFiles.Config(stack);
        _rules = [.. StackProofs.Of(stack).Rules.Select(proofs => (proofs.Name, proofs.Rules.File))];
        var asked = LiveQuestions.Of(stack);
        _fast = new FastRules(_rules.Select(rules => rules.File), _config, asked.Select(one => one.Expr));
        Questions = [.. asked.Select(one => one.Question with { Query = LiveQuestions.Asked(_fast.Of(one.Expr)) })];
        _routing = RoutingPage.Lines(stack);
        _inhibitor = new Inhibitor(_config);
        _services = [.. StackProofs.Of(stack).Rules.Skip(1).Zip(stack.Services, (proofs, bundle) => new LiveService(
            stack, bundle, proofs, _inhibitor, proof => heard.Any(fault => fault.Service == bundle.Service.Name && fault.Alert == proof.Rule.Alert && fault.Labels == proof.Rule.Labels)))];
        Faults = [.. _services.SelectMany(service => service.Faulty.Select(proof => Fault(service, proof)))];
        Outages = [.. _services.SelectMany(service => service.Down.Select(proof => Fault(service, proof) with { IsOutage = true }))];
        Early = [.. _services.SelectMany(service => service.Early.Select(proof => Fault(service, proof) with { IsOutage = true }))];
        var hit = Faults.Concat(Outages).Select(fault => (fault.Service, fault.Family))
            .Concat(_services.SelectMany(service => service.Held.Select(proof => (service.Name, proof.Alert.Family.Name))))
            .ToHashSet();
        Unhit = [.. stack.Services.SelectMany(service => service.Alerts.Select(alert => (service.Service.Name, alert.Family.Name))).Distinct().Where(family => !hit.Contains(family))];
    }

    /// <summary>The faults that services show on their pages, one for each family of each service that has such; all at once.</summary>
    public EquatableArray<LiveFault> Faults { get; }

    /// <summary>What tells that no service answers any more. All else that an outage raises is held back.</summary>
    public EquatableArray<LiveFault> Outages { get; }

    /// <summary>What may be told of an outage before that which holds it back.</summary>
    public EquatableArray<LiveFault> Early { get; }

    /// <summary>The families of services that neither hits, nor holds back: what raises their alerts is no state of things.</summary>
    public EquatableArray<(string Service, string Family)> Unhit { get; }

    /// <summary>What the dashboards ask.</summary>
    public EquatableArray<LiveQuestion> Questions { get; }

    /// <summary>The names of the scrape jobs.</summary>
    public IEnumerable<string> Jobs => _services.SelectMany(service => service.JobNames);

    /// <summary>The name of the alert that always fires.</summary>
    public string Watchdog => _stack.Watchdog.Name;

    /// <summary>Whether an alert reads several services. What their pages show is not put together, so it may fire or not.</summary>
    /// <param name="system">The service whose it is.</param>
    /// <param name="alert">Its name.</param>
    public bool IsAcross(string? system, string alert) => _services.Any(service => service.Name == system && service.Across.Contains(alert));

    /// <summary>The versions that the stack states.</summary>
    public Versions Versions => _stack.Stack.Versions;

    /// <summary>The same stack with faults that were not injected yet: on one page not all have room at once. Null where none is left.</summary>
    public LiveStack? Next()
    {
        var next = new LiveStack(_stack, [.. _heard, .. Faults]);
        return next.Faults.IsEmpty ? null : next;
    }

    /// <summary>Who must hear of an alert that arrived, by the page of the stack's routing; nobody where it names no such alert.</summary>
    public EquatableArray<string> Receivers(NameMap<string> arrived) =>
    [
        .. _routing.Where(line => arrived.TryGetValue("alertname", out var name) && name == line.Alert
                && line.Fixed.All(label => arrived.TryGetValue(label, out var value) && line.Labels.TryGetValue(label, out var stated) && value == stated))
            .Select(line => line.Receiver).Distinct(),
    ];

    /// <summary>Whether an alert that arrived holds another one back while both fire.</summary>
    public bool HoldsBack(NameMap<string> source, NameMap<string> target) => _inhibitor.Pairs([target, source]).Contains((0, 1));

    /// <summary>The labels of every alert of the stack that one of those that arrived holds back while it fires.</summary>
    public EquatableArray<NameMap<string>> HeldBack(IEnumerable<NameMap<string>> arrived)
    {
        List<NameMap<string>> all = [.. _routing.Select(line => line.Labels.With("alertname", line.Alert)).Distinct()];
        var own = all.Count;
        all.AddRange(arrived);
        return [.. _inhibitor.Pairs(all).Where(pair => pair.Target < own && pair.Source >= own).Select(pair => all[pair.Target]).Distinct()];
    }

    /// <summary>What a target answers when it is scraped; null where it does not, or is none.</summary>
    /// <param name="job">The job that asks.</param>
    /// <param name="target">The target.</param>
    /// <param name="now">The time since it started.</param>
    /// <param name="trouble">When services show their faults.</param>
    /// <param name="outage">When no service answers.</param>
    /// <param name="started">When it started, since 1970.</param>
    public string? Answer(string job, string target, TimeSpan now, LivePhase trouble, LivePhase outage, TimeSpan started = default) =>
        _services.FirstOrDefault(service => service.JobNames.Contains(job))?.Answer(job, target, now, trouble, outage, started);

    /// <summary>The rule files, by path relative to the configuration.</summary>
    public IEnumerable<(string Path, string Text)> RuleFiles => _rules.Select(rules => (PathOf(rules.Name), _fast.Of(rules.File).ToYaml("made fast")));

    /// <summary>The configuration of Prometheus.</summary>
    /// <param name="services">Where the services are, <c>host:port</c>; each target has its page at <c>/metrics/JOB?target=TARGET</c>.</param>
    /// <param name="alertmanager">Where Alertmanager is, <c>host:port</c>.</param>
    /// <param name="withRules">Whether rules are evaluated. At first they are not: nothing has been scraped, and all would be missing.</param>
    public string PrometheusConfig(string services, string alertmanager, bool withRules)
    {
        var config = PrometheusFiles.Config(_stack);
        return (config with
        {
            Global = config.Global with { ScrapeInterval = Step, ScrapeTimeout = Step, EvaluationInterval = Step },
            RuleFiles = withRules ? [.. _rules.Select(rules => PathOf(rules.Name))] : [],
            ScrapeConfigs = [.. _services.SelectMany(service => service.Jobs(services))],
            Alertmanagers = [new AlertmanagerTarget([alertmanager])],
        }).ToYaml("made fast");
    }

    /// <summary>The configuration of Alertmanager: the same tree and inhibitions, with a webhook for each receiver.</summary>
    /// <param name="sink">Where the webhooks are: each receiver's is at its name below.</param>
    public string AlertmanagerConfig(Uri sink) => (_config with
    {
        Route = _fast.Of(_config.Route),
        TimeIntervals = [],
        Templates = [],
        Receivers = [.. _config.Receivers.Select(receiver => new Prometheus.Receiver(receiver.Name, [new WebhookConfig { Url = new Uri(sink, Uri.EscapeDataString(receiver.Name)) }]))],
    }).ToYaml("made fast");

    LiveFault Fault(LiveService service, AlertProof proof) =>
        new(service.Name, proof.Alert.Family.Name, proof.Rule.Alert, proof.Rule.Labels, Receivers(proof.Arriving));

    static string PathOf(string rules) => $"rules/{rules}.rules.yml";
}
