using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

/// <summary>What an expansion knows of its surroundings: the service, its stack, and how to select its series.</summary>
internal sealed record Scope(Stack Stack, Service Service)
{
    /// <summary>The window of rules where a signal says nothing else.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(5);

    /// <summary>What every recorded series and alert keeps besides its own labels: the job, and what dashboards filter by.</summary>
    public EquatableArray<LabelSchema> Kept { get; } =
    [
        .. TargetLabels.Identity(Stack),
        .. Service.Scrape.Labels.Select(label => label.Schema),
        .. Service.Registry.Where(label => label.IsFilter).Select(label => new LabelSchema(label.Name, new Cardinality(1)) { Values = [label.Value] }),
    ];

    /// <summary>What is known of the service's metrics and of what a scrape leaves behind; found out when something is first asked.</summary>
    public MetricIndex Metrics => field ??= new(
        ServiceSchemas.Of(Stack, Service).Concat(ScrapeSeries.Schemas.Select(schema => schema with { Labels = TargetLabels.Of(Stack, Service) })));

    /// <summary>Who scrapes, by name.</summary>
    public string Scraper => Stack.Mimir is null ? "Prometheus" : "Alloy";

    /// <summary>
    /// Whose trouble an alert tells of. What a system runs on is measured by an exporter that serves all of it, and the exporter itself
    /// is well; so there it is the stack, and behind it which exporter says so where there are several.
    /// </summary>
    public string NameFor(Family family) =>
        family != Family.Infrastructure ? Service.Name
        : Stack.Services.Count(service => service.Signals.Any(signal => signal.Family == Family.Infrastructure)) > 1 ? $"{Stack.Title} ({Service.Name})"
        : Stack.Title;

    /// <summary>The service whose series a selector takes, and their metric; null where that service lists none of the name.</summary>
    public (Service Owner, Metric? Metric) OwnerOf(VectorSelector selector) => MetricOwner.Of(Stack, Service, selector);

    /// <summary>How long so many scrapes take, and no less than a time that suits most services.</summary>
    public TimeSpan Scrapes(int count, TimeSpan atLeast) => count * Service.Scrape.Every is var scrapes && scrapes > atLeast ? scrapes : atLeast;

    /// <summary>The kept labels, then these.</summary>
    public EquatableArray<LabelSchema> Keep(params ReadOnlySpan<LabelSchema> own) => [.. Kept, .. own.ToArray().Where(label => !Kept.Any(kept => kept.Name == label.Name))];

    /// <summary>The labels that tell the targets of the service from those of others: the job, and what the stack adds.</summary>
    public EquatableArray<LabelSchema> Identity { get; } = TargetLabels.Identity(Stack);

    /// <summary>The series of a metric, as a rule selects them: by job and what the stack adds, never by a registry label.</summary>
    public VectorSelector Series(Metric metric, string suffix = "") =>
        Select(metric.Name + suffix, [.. Own, .. metric.Matchers]);

    /// <summary>The series of a metric, as a panel selects them: by the dashboard's variables too.</summary>
    public VectorSelector Shown(Metric metric, string suffix = "") =>
        Select(metric.Name + suffix, [.. OwnShown, .. Filters(metric), .. metric.Matchers]);

    /// <summary>A recorded series, as a rule selects it.</summary>
    public VectorSelector Recorded(Recording recording) => Select(recording.Name, Own.AsSpan());

    /// <summary>
    /// A recorded series, as a panel selects it. Where the dashboard filters by a label that the recorded series has lost, this is the
    /// recorded expression itself over the filtered series, so that with nothing filtered the panel shows what the alert compares.
    /// </summary>
    public Expr ShownRecorded(Recording recording) =>
        Service.Filters.Any(filter => IsLostIn(recording, filter))
            ? recording.Expr.Rewrite(part => part is VectorSelector { Name: { } name } read && MetricOf(name) is { } metric ? Filtered(read, metric) : part)
            : ShownWhole(recording);

    /// <summary>A recorded series, as a panel selects it that shows what the alert compares, whatever else the dashboard filters by.</summary>
    public VectorSelector ShownWhole(Recording recording) =>
        Select(recording.Name, [.. OwnShown, .. FiltersOf(_ => false).Concat(OwnFilters).Where(filter => recording.Labels.Any(label => label.Name == filter.Name))]);

    /// <summary>A series that the scraper itself makes for each target; no registry label is on it.</summary>
    public VectorSelector Target(string name) => Select(name, Own.AsSpan());

    /// <summary>A series that the scraper itself makes for each target, as a panel selects it.</summary>
    public VectorSelector ShownTarget(string name) => Select(name, [.. OwnShown, .. TargetFilters]);

    /// <summary>The same of all targets together, as a panel selects it: one that is chosen is not all there are.</summary>
    public VectorSelector ShownTargets(string name) =>
        Select(name, [.. OwnShown, .. TargetFilters.Where(filter => Identity.Any(label => label.Name == filter.Name))]);

    /// <summary>Series of another service of the stack, as a rule selects them.</summary>
    /// <param name="other">The other service.</param>
    /// <param name="metric">The metric that it lists; null for what the scraper makes.</param>
    /// <param name="name">The name of the series.</param>
    public VectorSelector SeriesOf(Service other, Metric? metric, string name) =>
        Select(name, [Job(other), .. Stack.Labels.Select(Is), .. metric?.Matchers ?? []]);

    /// <summary>The same as a panel selects them: the dashboard's variables are about its own service's targets, and about labels of metrics wherever they are.</summary>
    /// <param name="other">The other service.</param>
    /// <param name="metric">The metric that it lists; null for what the scraper makes.</param>
    /// <param name="name">The name of the series.</param>
    public VectorSelector ShownOf(Service other, Metric? metric, string name)
    {
        var series = SeriesOf(other, metric, name);
        return series with { Matchers = [.. series.Matchers, .. OwnFilters.Where(filter => metric?.Has(filter.Name) == true)] };
    }

    /// <summary>The same of the service's health probe, which is a job of its own.</summary>
    public VectorSelector Probed(VectorSelector target) => target with
    {
        Matchers = [.. target.Matchers.Select(matcher => matcher is LabelMatcher { Name: "job" } ? new LabelMatcher("job", MatchOp.Equal, HealthProbe.JobOf(Service)) : matcher)],
    };

    EquatableArray<LabelMatcher> Own { get; } = [Job(Service), .. Stack.Labels.Select(Is)];

    /// <summary>What every selector of a panel or a variable begins with: what a variable filters by is not fixed beside it.</summary>
    public EquatableArray<LabelMatcher> OwnShown { get; } =
        [Job(Service), .. Stack.Labels.Where(label => Service.Filters.All(filter => filter.Label != label.Name)).Select(Is)];

    IEnumerable<LabelMatcher> TargetFilters => Service.Filters.Where(IsOfTarget).Select(Chosen);

    static LabelMatcher Job(Service service) => new("job", MatchOp.Equal, service.Name);

    static LabelMatcher Is(AddedLabel label) => new(label.Name, MatchOp.Equal, label.Value);

    IEnumerable<LabelMatcher> Filters(Metric metric) =>
        [.. FiltersOf(metric.Has), .. OwnFilters.Where(filter => metric.Has(filter.Name))];

    /// <summary>Those by labels that metrics have themselves.</summary>
    IEnumerable<LabelMatcher> OwnFilters => Service.Filters.Where(filter => !IsOfTarget(filter)).Select(Chosen);

    /// <summary>A metric's own label of a registry label's name means another thing, so it is not filtered.</summary>
    IEnumerable<LabelMatcher> FiltersOf(Func<string, bool> hasOwn) =>
    [
        .. TargetFilters,
        .. Service.Registry
            .Where(label => label.IsFilter && !hasOwn(label.Name))
            .Select(label => new LabelMatcher(label.Name, MatchOp.Matches, $"${label.Name}")),
    ];

    /// <summary>Whether every series of the service has the label, since it is the target's.</summary>
    bool IsOfTarget(Filter filter) => TargetLabels.Of(Stack, Service).Any(label => label.Name == filter.Label);

    static LabelMatcher Chosen(Filter filter) => new(filter.Label, MatchOp.Matches, $"${filter.Variable}");

    bool IsLostIn(Recording recording, Filter filter) =>
        recording.Labels.All(label => label.Name != filter.Label)
        && recording.Expr.Descendants().OfType<VectorSelector>().Any(read => MetricOf(read.Name ?? "") is { } metric && (metric.Has(filter.Label) || IsOfTarget(filter)));

    VectorSelector Filtered(VectorSelector read, Metric metric)
    {
        var fixedBeside = Own.Except(OwnShown).ToList<MatcherItem>();
        return read with { Matchers = [.. read.Matchers.Except(fixedBeside), .. Filters(metric)] };
    }

    Metric? MetricOf(string series) => Service.Metrics.FirstOrDefault(metric => metric.Exposes(series));
}
