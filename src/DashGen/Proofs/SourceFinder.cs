using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Finds series of the catalogue that an expression reads: for each way to be selected, one set of labels.</summary>
internal sealed class SourceFinder(Stack stack, Service service)
{
    /// <summary>Up to so many instances are up or down each for itself, as conditions on a majority need it.</summary>
    const int MostInstances = 3;

    /// <summary>So many where all they do is to be in one of a few states.</summary>
    const int MostInstancesOfStates = 7;

    /// <summary>No more than so many where they are compared with a number.</summary>
    const int MostCompared = 50;

    /// <summary>No more than so many where they are counted.</summary>
    const int MostCounted = 400;

    /// <summary>Of so many series of a metric each does something by itself; of more one stands for all that are selected alike.</summary>
    const int MostSeries = 5;

    /// <summary>What Prometheus itself knows of a target.</summary>
    static readonly EquatableArray<MetricSchema> OfTargets =
    [
        .. ScrapeSeries.Schemas,
        new(HealthProbeExpansion.ProbeSuccess, MetricKind.StateGauge, new MetricUnit(Dimension.State), []) { Minimum = 0, Maximum = 1, ExistsFromStart = true },
    ];

    /// <summary>The sources of an expression, or why there are none.</summary>
    /// <param name="rules">The rules of its file.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="more">Of what there are more series than the selectors ask for.</param>
    public (EquatableArray<Source> Sources, string? Wrong) Find(Rulebook rules, Expr expr, MoreSeries more = MoreSeries.None)
    {
        var sources = new List<Source>();
        var selectors = rules.Sources(expr).SelectMany(selector => Read(selector).Select(read => (Selector: selector, Read: read))).ToList();
        if (selectors.FirstOrDefault(read => read.Read.Metric is null).Selector is { } unknown)
        {
            return ([], $"{unknown.Name} is neither a metric of the service, nor of one other of its stack, nor recorded");
        }

        // Where rules ask for each instance, one shows what they do; where they ask how many there are, it takes all.
        var merged = rules.Parts(expr).OfType<Aggregation>().Where(MergesInstances).SelectMany(rules.Sources).Select(selector => selector.Name ?? "").ToHashSet();
        var areCounted = merged.Contains("up");

        var isAnotherUp = more == MoreSeries.Another && selectors.Exists(read => read.Selector.Name == "up") && selectors.Exists(read => merged.Contains(read.Selector.Name ?? "") && !IsOfTarget(read.Read.Metric!));
        foreach (var same in selectors.GroupBy(read => (read.Read.Owner.Name, read.Read.Metric!.Name, read.Selector.Name == read.Read.Metric.Name)))
        {
            var (owner, metric) = same.First().Read;
            var found = Sources(
                owner, metric!, [.. same.Select(read => read.Selector)], more == MoreSeries.Partners ? [.. selectors.SelectMany(read => MatchersOf(read.Selector)).Distinct()] : [],
                Instances(owner, metric!),
                values: more == MoreSeries.Values ? Math.Clamp(Counted(), 2, MostSeries) : 1);
            sources.AddRange(found);
            if (same.Select(read => read.Selector).FirstOrDefault(selector => !found.Any(source => Selects(selector, source.Labels))) is { } empty)
            {
                return ([], $"no series of {metric!.Name} is selected by {empty}");
            }
        }

        return ([.. sources], null);

        // One more than a number of them that something is compared with.
        int Counted() => 1 + (int)rules.Parts(expr).OfType<Binary>().Where(binary => binary.Op.IsComparison())
            .SelectMany(binary => new[] { binary.Left, binary.Right }.OfType<NumberLiteral>().Select(number => number.Value).Where(number => number > 0 && number < (IsCount(binary) ? MostCounted : MostCompared)))
            .DefaultIfEmpty().Max();

        static bool IsCount(Binary binary) => binary.Descendants().OfType<Aggregation>().Any(aggregation => aggregation.Op == Aggregations.Count);

        int Instances(Service owner, MetricSchema metric) =>
            more == MoreSeries.Instances ? Math.Max(MostOf(metric), merged.Contains(metric.Name) ? Counted() : 0)
            : areCounted && metric.Name == "up" && ScrapeTargets.Of(owner).Count <= MostInstances ? MostInstances
            : isAnotherUp ? 2 : 1;
    }

    /// <summary>Whether something is asked of another service of the stack.</summary>
    public bool AsksAnother(IEnumerable<VectorSelector> selectors) => selectors.Any(selector => Read(selector).Any(read => !ReferenceEquals(read.Owner, service)));

    /// <summary>How often what is selected is scraped; the rarest of several.</summary>
    public TimeSpan ScrapeInterval(IEnumerable<VectorSelector> selectors) => selectors.SelectMany(Read).Select(read => read.Owner.Scrape.Every).DefaultIfEmpty(service.Scrape.Every).Max();

    static int MostOf(MetricSchema metric) => metric.Kind == MetricKind.StateGauge ? MostInstancesOfStates : MostInstances;

    /// <summary>Whether instances become one in an aggregation.</summary>
    public static bool MergesInstances(Aggregation aggregation) =>
        aggregation.Grouping is not { } grouping || grouping.IsWithout == grouping.Labels.Any(label => label.Text == TargetLabel.Instance.Name);

    /// <summary>The labels that every series of a metric has on the first page of its service, but for its own.</summary>
    public NameMap<string> OfTarget(Metric metric) => Common(MetricOwner.Of(stack, service, Build.Select(metric.Name, metric.Matchers.AsSpan())).Owner, metric.Schema, instances: 1).First();

    /// <summary>All series of a metric of the service with one value of each label, whatever reads them.</summary>
    public IEnumerable<Source> Any(Metric metric)
    {
        var labels = metric.Labels.Aggregate(OfTarget(metric), (all, label) => all.With(label.Name, label.Values.IsEmpty ? "one" : label.Values[0]));
        if (metric.Observes)
        {
            yield return new Source(metric.Schema, labels, Source.Observing(metric.Kind)) { Bounds = Bounds(metric.Schema) };
        }
        else
        {
            foreach (var one in metric.Schema.StateLabel is { } state ? metric.Labels.First(label => label.Name == state).Values.Select(value => labels.With(state, value)) : [labels])
            {
                yield return new Source(metric.Schema, one, [""]) { IsUsuallyHigh = IsFirstState(metric.Schema, one) };
            }
        }

        foreach (var quantile in Quantiles(metric.Schema))
        {
            yield return new Source(metric.Schema, labels.With(LabelNumber.Quantile, quantile), [""]);
        }
    }

    /// <summary>A source for each way in which some selectors take series of a metric.</summary>
    public IEnumerable<Source> Selected(MetricSchema metric, List<VectorSelector> selectors) =>
        selectors.GroupBy(selector => selector.Name == metric.Name).SelectMany(same => Sources(service, metric, [.. same], [], instances: 1, values: 1)).Where(source => !source.IsDecoy);

    /// <summary>Whether Prometheus itself writes a metric, so that it is on no service's page.</summary>
    public static bool IsOfTarget(MetricSchema metric) => OfTargets.Any(known => ReferenceEquals(known, metric));

    /// <summary>What a selector takes, and whose it is. What a service lists is its own, as the results of a blackbox exporter's probes are that exporter's.</summary>
    IEnumerable<(Service Owner, MetricSchema? Metric)> Read(VectorSelector selector) => MetricOwner.All(stack, service, selector).Select(owner => (
        owner,
        MetricOwner.In(owner, selector)?.Schema is { } schema && Suffix(schema, selector.Name ?? "") is not null ? schema : OfTargets.FirstOrDefault(known => known.Name == selector.Name)));

    static string? Suffix(MetricSchema metric, string name) =>
        metric.Name != name ? Source.Observing(metric.Kind).FirstOrDefault(suffix => metric.Name + suffix == name)
        : metric.Kind == MetricKind.Histogram ? null
        : "";

    List<Source> Sources(Service owner, MetricSchema metric, List<VectorSelector> selectors, List<LabelMatcher> ofPartners, int instances, int values)
    {
        EquatableArray<string> suffixes = [.. selectors.Select(selector => Suffix(metric, selector.Name ?? "") ?? "").Distinct().Order(StringComparer.Ordinal)];
        var known = Own(metric, suffixes);
        List<LabelMatcher> matchers = [.. selectors.SelectMany(MatchersOf).Concat(ofPartners).Distinct()];
        var combinations = known.Any(label => label.Values.IsEmpty) ? long.MaxValue : known.Aggregate(1L, (all, label) => all * label.Values.Count);
        var isOfEach = values > 1 && combinations <= MostSeries;
        var own = known.Select(label => (label.Name, Values: isOfEach || label.Name == metric.StateLabel ? [.. label.Values] : Values(label, [.. matchers.Where(matcher => matcher.Name == label.Name)])));
        var sets = own.Aggregate<(string Name, List<string> Values), IEnumerable<NameMap<string>>>(
            Common(owner, metric, isOfEach ? (int)(MostSeries / combinations) : instances), (sets, label) => sets.SelectMany(set => label.Values.Select(value => set.With(label.Name, value))));
        var free = values > 1 && !isOfEach ? known.Where(label => label.Values.Count != 1 && label.Name != metric.StateLabel && !matchers.Exists(matcher => matcher.Name == label.Name)).ToList() : [];

        // Where one quantile is told of something, so are the others, and so are all states.
        List<NameMap<string>> alike = free.Count == 0 ? []
            : metric.StateLabel is not null ? [.. sets]
            : metric.Kind == MetricKind.Summary ? [.. sets.Where(set => selectors.Exists(selector => Selects(selector, set)))]
            : [sets.First(set => Selects(selectors[0], set))];
        sets = [.. sets, .. free.Take(MostSeries - 1).SelectMany(label => OtherValues(label).Take(values - 1).SelectMany(value => alike.Select(set => set.With(label.Name, value))))];
        return
        [
            .. sets
                .Select(labels => (Labels: labels, Selected: string.Concat(selectors.Select(selector => Selects(selector, labels) ? '1' : '0'))))
                .DistinctBy(set => (set.Selected, string.Concat(ofPartners.Select(matcher => Meets(matcher, set.Labels) ? '1' : '0')), isOfEach || free.Count > 0 || metric.StateLabel is not null ? set.Labels : default, set.Labels.TryGetValue("instance", out var instance) ? instance : ""))
                .OrderByDescending(set => set.Selected, StringComparer.Ordinal)
                .Select(set => new Source(metric, set.Labels, suffixes)
                {
                    Bounds = suffixes.Contains("") ? [] : Bounds(metric),
                    IsUsuallyHigh = (IsOfTarget(metric) && metric.Name is "up" or HealthProbeExpansion.ProbeSuccess) || IsFirstState(metric, set.Labels),

                    // Of a state set one state ends where another begins, whichever of them is selected.
                    IsDecoy = metric.StateLabel is null && !set.Selected.Contains('1', StringComparison.Ordinal),
                }),
        ];
    }

    /// <summary>Whether a series of a state set is that of the state that is usual.</summary>
    static bool IsFirstState(MetricSchema metric, NameMap<string> labels) =>
        metric.StateLabel is { } state && labels.TryGetValue(state, out var value) && value == metric.Labels.First(label => label.Name == state).Values[0];

    /// <summary>A metric's own labels; those of the quantiles of a summary say which one each is.</summary>
    EquatableArray<LabelSchema> Own(MetricSchema metric, EquatableArray<string> suffixes) => metric.Kind == MetricKind.Summary && suffixes.Contains("")
        ? [.. metric.Labels, new(LabelNumber.Quantile, new Cardinality(metric.Quantiles.Count)) { Values = [.. Quantiles(metric)] }]
        : metric.Labels;

    /// <summary>Values of a label besides the first.</summary>
    static IEnumerable<string> OtherValues(LabelSchema label) => label.Values.IsEmpty ? Enumerable.Range(1, MostSeries).Select(i => i == 1 ? "other" : $"other-{i}") : label.Values.Skip(1);

    static IEnumerable<LabelMatcher> MatchersOf(VectorSelector selector) => selector.Matchers.OfType<LabelMatcher>();

    /// <summary>Whether labels meet a condition; one that says nothing about them does not tell them apart.</summary>
    static bool Meets(LabelMatcher matcher, NameMap<string> labels) => labels.TryGetValue(matcher.Name, out var value) && Selection.Matches(matcher, value ?? "");

    /// <summary>How the bounds of buckets are spelled, <c>+Inf</c> last.</summary>
    EquatableArray<string> Bounds(MetricSchema observing) => [.. Source.Buckets(observing).Select(bound => LabelNumber.Text(bound, stack.Versions)), "+Inf"];

    /// <summary>How the quantiles of a summary are spelled.</summary>
    IEnumerable<string> Quantiles(MetricSchema summary) => summary.Quantiles.Select(quantile => LabelNumber.Text(quantile, stack.Versions));

    /// <summary>A value for each way to meet and miss the conditions on a label.</summary>
    static List<string> Values(LabelSchema label, List<LabelMatcher> matchers)
    {
        string[] examples = [.. matchers.SelectMany(RegexExample.Of)];
        var other = examples.Any(example => example.All(char.IsAsciiDigit)) ? "200" : "one";
        IEnumerable<string> all = label.Values.IsEmpty ? [.. examples, other, "other"] : label.Values;
        return [.. all.DistinctBy(value => string.Concat(matchers.Select(matcher => Selection.Matches(matcher, value) ? '1' : '0')))];
    }

    /// <summary>Whether a selector takes a series with these labels; its bucket does not matter.</summary>
    static bool Selects(VectorSelector selector, NameMap<string> labels) =>
        Selection.Of(selector with { Matchers = [.. selector.Matchers.Where(matcher => matcher is LabelMatcher { Name: not "le" })] })(labels);

    /// <summary>The labels that the scraper and the registry add, for each of some instances; a metric's own label wins.</summary>
    IEnumerable<NameMap<string>> Common(Service owner, MetricSchema metric, int instances)
    {
        var isOfTarget = IsOfTarget(metric);
        var job = isOfTarget && metric.Name == HealthProbeExpansion.ProbeSuccess ? HealthProbe.JobOf(owner) : owner.Name;
        var added = TargetLabels.Stored(stack, owner).Select(label => (label.Name, label.Value));
        return ScrapeTargets.Of(owner).Take(instances).Select(instance =>
            new[] { ("job", job), ("instance", instance) }.Concat(added).Concat(isOfTarget ? [] : owner.Registry.Select(label => (label.Name, label.Value))).ToNameMap());
    }
}
