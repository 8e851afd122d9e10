using System.Globalization;
using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>A service of a live run: what is injected into it, and the pages that stand in for it.</summary>
internal sealed class LiveService
{
    readonly Stack _stack;
    readonly Service _service;
    readonly EquatableArray<string> _targets;
    readonly Exposition _page;
    readonly Exposition _others;

    /// <summary>Chooses what is injected.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="bundle">The service.</param>
    /// <param name="proofs">Its alerts.</param>
    /// <param name="inhibitor">Which of them hold others back.</param>
    /// <param name="wasHeard">Whether an alert had its turn in another run.</param>
    public LiveService(StackBundle stack, ServiceBundle bundle, ProvedRules proofs, Inhibitor inhibitor, Predicate<AlertProof> wasHeard)
    {
        var service = bundle.Service;
        _stack = stack.Stack;
        _service = service;
        _targets = ScrapeTargets.Of(service);
        var faults = new FaultFinder(stack, bundle, proofs, inhibitor, wasHeard);
        Across = [.. proofs.Alerts.Where(proof => new CaseDeriver(_stack, service, proofs.Rules, proof.Place, proof.Rule).AsksAnother).Select(proof => proof.Rule.Alert)];
        EquatableArray<string> labels = [.. TargetLabels.Stored(_stack, service).Select(label => label.Name)];
        var added = AddedUp(proofs.Rules.File);
        _page = new Exposition(service, labels, faults.Page);
        _others = new Exposition(service, labels, [.. faults.Page.Select(one => one.Source.IsCounter || added.Contains(one.Metric) ? AtRest(one) : one)]);
        Faulty = [.. faults.Chosen];

        List<AlertProof> raised = [.. proofs.Alerts.Where(proof => new CaseDeriver(_stack, service, proofs.Rules, proof.Place, proof.Rule).IsRaisedBy([], inTrouble: false, isUp: false))];
        var holders = inhibitor.Pairs([.. raised.Select(proof => proof.Arriving)]).ToLookup(pair => pair.Target, pair => raised[pair.Source]);
        Down = [.. raised.Where((_, i) => !holders.Contains(i))];
        Held = [.. raised.Where((_, i) => holders.Contains(i))];
        Early = [.. raised.Where((proof, i) => holders.Contains(i) && holders[i].All(holder => holder.Rule.For > proof.Rule.For))];
    }

    /// <summary>Its name.</summary>
    public string Name => _service.Name;

    /// <summary>The alerts that the faults of its page raise: one for each family that has such.</summary>
    public EquatableArray<AlertProof> Faulty { get; }

    /// <summary>The alerts that tell of its outage.</summary>
    public EquatableArray<AlertProof> Down { get; }

    /// <summary>What else its outage raises, and those hold back.</summary>
    public EquatableArray<AlertProof> Held { get; }

    /// <summary>Those among them that need not last as long as what holds them back, so that they are told until then.</summary>
    public EquatableArray<AlertProof> Early { get; }

    /// <summary>The names of those that read other services too: whether they fire is not a matter of its own page.</summary>
    public EquatableArray<string> Across { get; }

    /// <summary>The scrape jobs: the service's own, and that of its health probe.</summary>
    /// <param name="address">Where the pages are, <c>host:port</c>: that of a target is <c>/metrics/JOB?target=TARGET</c>.</param>
    public IEnumerable<ScrapeConfig> Jobs(string address) => JobNames.Select(job => new ScrapeConfig(job)
    {
        MetricsPath = $"/metrics/{job}",
        StaticConfigs = [new StaticTargets(_targets) { Labels = PrometheusFiles.Labels(_stack, _service), AreAddresses = true }],
        Relabeling =
        [
            Relabeling.Copy("__address__", "instance"),
            Relabeling.Copy("__address__", "__param_target"),
            Relabeling.Set("__address__", address),
        ],
    });

    /// <summary>The names of the jobs.</summary>
    public IEnumerable<string> JobNames => _service.Scrape.Health is null ? [Name] : [Name, HealthProbe.JobOf(_service)];

    /// <summary>What a target answers; null where it does not.</summary>
    /// <param name="job">The job that asks.</param>
    /// <param name="target">The target.</param>
    /// <param name="now">The time since it started.</param>
    /// <param name="trouble">When its page shows the faults.</param>
    /// <param name="outage">When it does not answer.</param>
    /// <param name="started">When it started, since 1970.</param>
    public string? Answer(string job, string target, TimeSpan now, LivePhase trouble, LivePhase outage, TimeSpan started)
    {
        var isUp = !outage.Contains(now);
        return job != Name ? string.Create(CultureInfo.InvariantCulture, $"{HealthProbeExpansion.ProbeSuccess} {(isUp ? 1 : 0)}\n")
            : !isUp ? null
            : (target == _targets[0] ? _page : _others).At(now, trouble, started);
    }

    /// <summary>
    /// Of what rules add up over instances one instance has all, as in the proofs, and the others have nothing to do; in what they compare
    /// instance by instance the others are like the first.
    /// </summary>
    static HashSet<string> AddedUp(RuleFile rules) =>
    [
        .. rules.Groups.SelectMany(group => group.Rules).SelectMany(rule => rule.Expr.Descendants()).OfType<Aggregation>()
            .Where(aggregation => (aggregation.Op == Aggregations.Sum || aggregation.Op == Aggregations.Count || aggregation.Op == Aggregations.Avg) && SourceFinder.MergesInstances(aggregation))
            .SelectMany(aggregation => aggregation.Inner.Descendants()).OfType<VectorSelector>().Select(selector => selector.Name ?? ""),
    ];

    /// <summary>The same series where they are there, and nothing happens.</summary>
    static PageSeries AtRest(PageSeries one) => one with { Calm = one.Calm.IsMissing ? one.Calm : one.Still, Trouble = one.Trouble.IsMissing ? one.Trouble : one.Still };
}
