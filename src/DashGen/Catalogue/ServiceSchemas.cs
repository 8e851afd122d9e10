namespace DashGen;

/// <summary>A service's metrics as the analyzer sees them: with the labels that its registry and the scraper add.</summary>
internal static class ServiceSchemas
{
    /// <summary>A schema for each metric that is listed or used, in order.</summary>
    /// <remarks>A metric that is used and not listed is told once, at its signal, and not again in each expression.</remarks>
    public static IEnumerable<MetricSchema> Of(Stack stack, Service service) => Of(service, TargetLabels.Of(stack, service));

    /// <summary>The same with labels that are added too late for rules: <see cref="LateLabel"/> reports them, with the reason, and nothing else should.</summary>
    public static IEnumerable<MetricSchema> WithLate(Stack stack, Service service) =>
        Of(service, [.. TargetLabels.Of(stack, service), .. stack.Mimir is null ? stack.ExternalLabels.Select(label => label.Schema) : []]);

    static IEnumerable<MetricSchema> Of(Service service, EquatableArray<LabelSchema> target)
    {
        LabelSchema[] registry = [.. service.Registry.Select(label => new LabelSchema(label.Name, new Cardinality(1)) { Values = [label.Value] })];
        var metrics = service.Metrics.Concat(service.Signals.SelectMany(signal => signal.Metrics)).DistinctBy(metric => metric.ListedName).Select(metric =>
            metric.Schema with
            {
                Labels = [.. metric.Labels, .. target, .. registry.Where(label => !metric.Has(label.Name))],
                Combinations = metric.Dependent(target),
            });
        return metrics.Concat(HealthProbeExpansion.Schemas(service, target));
    }
}
