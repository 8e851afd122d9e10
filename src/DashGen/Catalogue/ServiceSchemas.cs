namespace DashGen;

/// <summary>A service's metrics as the analyzer sees them: with the labels that its registry and the scraper add.</summary>
internal static class ServiceSchemas
{
    /// <summary>A schema for each metric that is listed or used, in order, and then for those of other services that its signals read.</summary>
    /// <remarks>A metric that is used and not listed is told once, at its signal, and not again in each expression.</remarks>
    public static IEnumerable<MetricSchema> Of(Stack stack, Service service) => All(stack, service, []);

    /// <summary>The same with labels that are added too late for rules and are used all the same: <see cref="LateLabel"/> reports them, with the reason, and nothing else should.</summary>
    public static IEnumerable<MetricSchema> WithLate(Stack stack, ServiceBundle bundle) =>
        All(stack, bundle.Service, [.. LateLabel.Used(stack, bundle).Select(label => label.Schema)]);

    static IEnumerable<MetricSchema> All(Stack stack, Service service, EquatableArray<LabelSchema> late)
    {
        EquatableArray<LabelSchema> target = [.. TargetLabels.Of(stack, service), .. late];
        return service.Metrics.Concat(service.Signals.SelectMany(signal => signal.Metrics)).DistinctBy(metric => metric.ListedName).Select(metric => Of(service, metric, target))
            .Concat(HealthProbeExpansion.Schemas(service, target))
            .Concat(service.Signals.SelectMany(signal => signal.ReadOfOthers(stack, service)).DistinctBy(read => (read.Owner.Name, read.Metric.Name))
                .Select(read => Of(read.Owner, read.Metric, [.. TargetLabels.Of(stack, read.Owner), .. late]) with { ScrapeInterval = read.Owner.Scrape.Every }));
    }

    static MetricSchema Of(Service service, Metric metric, EquatableArray<LabelSchema> target) => metric.Schema with
    {
        Labels =
        [
            .. metric.Labels, .. target,
            .. service.Registry.Where(label => !metric.Has(label.Name)).Select(label => new LabelSchema(label.Name, new Cardinality(1)) { Values = [label.Value] }),
        ],
        Combinations = metric.Dependent(target),
    };
}
