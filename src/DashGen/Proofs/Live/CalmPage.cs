using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// Makes a page on which no alert of the service fires until trouble begins. What is quiet for one alert may not be for another that
/// reads the same metric, so each metric has several choices, and they are changed until all are silent or none helps.
/// </summary>
internal sealed class CalmPage
{
    readonly Stack _stack;
    readonly Service _service;
    readonly List<(CaseDeriver Deriver, HashSet<string> Metrics)> _alerts;
    readonly Dictionary<string, EquatableArray<PageSeries>> _page = new(StringComparer.Ordinal);

    CalmPage(Stack stack, Service service, ProvedRules proofs)
    {
        _stack = stack;
        _service = service;
        _alerts =
        [
            .. proofs.Alerts.Select(proof => (
                new CaseDeriver(stack, service, proofs.Rules, proof.Place, proof.Rule),
                new SourceFinder(stack, service).Find(proofs.Rules, proof.Rule.Expr).Sources.Select(source => source.Schema.Name).ToHashSet(StringComparer.Ordinal))),
        ];
    }

    /// <summary>The page.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="bundle">The service.</param>
    /// <param name="proofs">Its alerts.</param>
    /// <param name="injected">The faults that trouble brings, no two of them on one metric.</param>
    /// <param name="others">Those of the other alerts, of which only the usual is played.</param>
    public static EquatableArray<PageSeries> Of(StackBundle stack, ServiceBundle bundle, ProvedRules proofs, IReadOnlyCollection<Fault> injected, IReadOnlyCollection<Fault> others)
    {
        var service = bundle.Service;
        var page = new CalmPage(stack.Stack, service, proofs);
        var choices = service.Metrics.ToDictionary(metric => metric.Name, metric => page.Choices(metric, injected, others), StringComparer.Ordinal);
        foreach (var (metric, first) in choices)
        {
            page._page[metric] = first[0];
        }

        while (page._alerts.Where(page.Fires).SelectMany(alert => alert.Metrics).Where(choices.ContainsKey).Distinct().Any(metric => page.Calms(metric, choices[metric])))
        {
        }

        foreach (var metric in service.Metrics)
        {
            page.Complete(metric, [.. stack.Services.SelectMany(other => Shown(other, service, metric)).Distinct()]);
        }

        return [.. service.Metrics.SelectMany(metric => page._page[metric.Name])];
    }

    /// <summary>How the panels of a service, and the recorded series that they show, select the series of a metric, whatever the reader of a dashboard chooses.</summary>
    static IEnumerable<VectorSelector> Shown(ServiceBundle bundle, Service whose, Metric metric) =>
        bundle.Panels.SelectMany(panel => panel.Queries).Select(query => query.Expr).Concat(bundle.Recordings.Select(recording => recording.Expr))
            .SelectMany(expr => expr.Descendants()).OfType<VectorSelector>()
            .Where(selector => metric.Exposes(selector.Name ?? "") && selector.Matchers.OfType<LabelMatcher>().Any(matcher => matcher.Name == "job" && Selection.Matches(matcher, whose.Name)))
            .Select(selector => selector with { Matchers = [.. selector.Matchers.Where(matcher => matcher is LabelMatcher { Value: var value } && !value.StartsWith('$'))] });

    /// <summary>Adds the series of a metric that panels ask for and no alert of its choice does, where they neither raise an alert nor end one that trouble brings.</summary>
    void Complete(Metric metric, List<VectorSelector> shown)
    {
        foreach (var source in shown.Count == 0 ? [] : new SourceFinder(_stack, _service).Selected(metric.Schema, shown).Where(source => !_page[metric.Name].Any(one => one.Source.Labels == source.Labels)))
        {
            var before = _page[metric.Name];
            var (calm, trouble) = (Firing(inTrouble: false), Firing(inTrouble: true));
            var idle = Idle(source.Whole);
            foreach (var added in new[] { idle, idle with { Calm = idle.Still, Trouble = idle.Still } })
            {
                _page[metric.Name] = [.. before, added];
                var (isNothingRaised, isTroubleKept) = (!Firing(inTrouble: false).Except(calm).Any(), Firing(inTrouble: true).Union(calm).ToHashSet().SetEquals(trouble.Union(calm)));
                if (isNothingRaised && isTroubleKept)
                {
                    break;
                }

                _page[metric.Name] = before;
            }
        }

        List<CaseDeriver> Firing(bool inTrouble) => [.. _alerts.Where(alert => alert.Metrics.Contains(metric.Name) && Fires(alert, inTrouble)).Select(alert => alert.Deriver)];
    }

    /// <summary>
    /// Ways for a metric to be calm, the liveliest first, then those in which it is never the same for long, and last of all those in which it is
    /// missing, of which no panel can show anything; in trouble all of them do what the fault asks for.
    /// </summary>
    List<EquatableArray<PageSeries>> Choices(Metric metric, IEnumerable<Fault> injected, IEnumerable<Fault> others)
    {
        List<EquatableArray<PageSeries>> known = [.. injected.Concat(others).Select(Driven).Where(driven => !driven.IsEmpty)];
        var fault = injected.Select(Driven).FirstOrDefault(driven => !driven.IsEmpty);
        IEnumerable<EquatableArray<PageSeries>> calm = fault.IsEmpty
            ? [.. known.Select(driven => Always(driven)), Idle(metric)]
            : known.Where(driven => fault.All(one => driven.Any(other => other.Source.Labels == one.Source.Labels)))
                .Select(driven => fault.Select(one => one with { Calm = driven.First(other => other.Source.Labels == one.Source.Labels).At(one.Tick, inTrouble: false) }).ToEquatableArray());
        List<EquatableArray<PageSeries>> all = [.. calm];
        return [.. all.Concat(Changed(one => one.Still)).Concat(Changed(one => one.Moving)).OrderBy(choice => choice.Any(one => one.Calm.IsMissing))];

        // In trouble they do what the fault asks for, or the same.
        IEnumerable<EquatableArray<PageSeries>> Changed(Func<PageSeries, Level> calm) =>
            all.Select(choice => choice.Select(one => one with { Calm = calm(one), Trouble = fault.IsEmpty ? calm(one) : one.Trouble }).ToEquatableArray());

        EquatableArray<PageSeries> Driven(Fault fault) => [.. fault.Series.Where(series => series.Metric == metric.Name)];
    }

    /// <summary>Changes what a metric does so that fewer alerts fire; whether there is such a choice.</summary>
    bool Calms(string metric, List<EquatableArray<PageSeries>> choices)
    {
        var readers = _alerts.Where(alert => alert.Metrics.Contains(metric)).ToList();
        var (before, firing) = (_page[metric], readers.Count(Fires));
        foreach (var choice in choices)
        {
            _page[metric] = choice;
            if (readers.Count(Fires) < firing)
            {
                return true;
            }
        }

        _page[metric] = before;
        return false;
    }

    bool Fires((CaseDeriver Deriver, HashSet<string> Metrics) alert) => Fires(alert, inTrouble: false);

    bool Fires((CaseDeriver Deriver, HashSet<string> Metrics) alert, bool inTrouble) =>
        alert.Deriver.IsRaisedBy([.. alert.Metrics.SelectMany(metric => _page.GetValueOrDefault(metric))], inTrouble);

    static EquatableArray<PageSeries> Always(EquatableArray<PageSeries> driven) => [.. driven.Select(one => one with { Trouble = one.Calm })];

    /// <summary>What no alert can be derived from goes on quietly.</summary>
    EquatableArray<PageSeries> Idle(Metric metric) => [.. new SourceFinder(_stack, _service).Any(metric).Select(Idle)];

    static PageSeries Idle(Source source)
    {
        // Not 0, by which something may be divided.
        var level = source.Bounds.IsEmpty ? Level.Of(source.IsState && !source.IsUsuallyHigh ? source.Schema.Minimum ?? 0 : 1) : Level.InBucket(0, source.Bounds.Count, 1);
        return new PageSeries(source, TimeSpan.FromSeconds(1), level, level);
    }
}
