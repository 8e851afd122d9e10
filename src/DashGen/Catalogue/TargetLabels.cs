namespace DashGen;

/// <summary>The labels that series carry without their service knowing, by where they are added.</summary>
static class TargetLabels
{
    /// <summary>A service of one instance has two while one takes the place of the other.</summary>
    const int Few = 2;

    /// <summary>What tells the targets of one service and stack from all others in the same database: the job, and what the stack adds.</summary>
    public static EquatableArray<LabelSchema> Identity(Stack stack) =>
        [new LabelSchema("job", new Cardinality(1)), .. stack.Labels.Select(label => label.Schema)];

    /// <summary>Every label that rules and panels find on every series of a service, <c>up</c> included.</summary>
    public static EquatableArray<LabelSchema> Of(Stack stack, Service service) =>
    [
        .. Identity(stack),
        ((GroupLabel<NoLabels>)TargetLabel.Instance).Schema with { Cardinality = new Cardinality(Math.Max(Few, ScrapeTargets.Of(service).Count)) },
        .. service.Scrape.Labels.Select(label => label.Schema),
        .. stack.Mimir is null ? [] : stack.ExternalLabels.Select(label => label.Schema),
    ];

    /// <summary>The labels that the scraper sets on a service's targets, with their values, besides the job and the instance.</summary>
    public static EquatableArray<AddedLabel> Added(Stack stack, Service service) =>
        [.. stack.Labels, .. service.Scrape.Labels];

    /// <summary>The labels with their values as they are on the series that rules read, besides the job and the instance.</summary>
    public static EquatableArray<AddedLabel> Stored(Stack stack, Service service) =>
        [.. Added(stack, service), .. stack.Mimir is null ? [] : stack.ExternalLabels];
}
