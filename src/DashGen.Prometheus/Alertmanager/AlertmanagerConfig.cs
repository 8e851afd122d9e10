namespace DashGen.Prometheus;

/// <summary>The configuration of an Alertmanager, <c>alertmanager.yml</c>.</summary>
/// <param name="Route">The root of the routing tree: it takes every alert.</param>
/// <param name="Receivers">Where alerts go.</param>
public sealed record AlertmanagerConfig(Route Route, EquatableArray<Receiver> Receivers) : IFields
{
    /// <summary>What receivers share.</summary>
    public AlertmanagerGlobal Global { get; init; } = new();

    /// <summary>Which alerts hold others back.</summary>
    public EquatableArray<InhibitRule> InhibitRules { get; init; }

    /// <summary>Times under names that routes refer to.</summary>
    public EquatableArray<TimeInterval> TimeIntervals { get; init; }

    /// <summary>Paths of template files, relative to the configuration; wildcards are allowed.</summary>
    public EquatableArray<string> Templates { get; init; }

    /// <summary>Where traces of notifications go. Since 0.30.</summary>
    public TracingConfig? Tracing { get; init; }

    /// <summary>Where what happens to alerts is recorded. Since 0.33, behind the feature flag <c>event-recorder</c>.</summary>
    public EquatableArray<EventOutput> EventOutputs { get; init; }

    /// <summary>The configuration as YAML.</summary>
    /// <param name="comment">The first lines, each written behind <c># </c>.</param>
    public string ToYaml(string comment) => FieldWriter.Write(this, comment);

    /// <summary>What is wrong with the configuration for a version of Alertmanager, in the order of the file.</summary>
    public EquatableArray<Finding> Validate(AlertmanagerVersion version)
    {
        var checker = new FieldChecker(null, version);
        ((IFields)this).Describe(checker);
        return [.. TooOld(version), .. checker.Findings, .. AlertmanagerRules.Check(this)];
    }

    static IEnumerable<Finding> TooOld(AlertmanagerVersion version) => version >= AlertmanagerVersion.Oldest ? [] :
        [new("DG6005", FindingLevel.Warning, "", $"Alertmanager {version} is older than {AlertmanagerVersion.Oldest}, the oldest whose fields are known here")];

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        if (Global != new AlertmanagerGlobal())
        {
            to.Section("global", Global);
        }

        to.Texts("templates", Templates);

        // At the root there is nothing to inherit, so no grouping is the default.
        to.Section("route", Route.GroupBy == GroupBy.Nothing ? Route with { GroupBy = null } : Route);
        to.Sections("inhibit_rules", InhibitRules);
        to.Sections("receivers", Receivers);
        to.Sections("time_intervals", TimeIntervals);
        if (!EventOutputs.IsEmpty)
        {
            to.Section("event_recorder", new EventRecorder(EventOutputs), Since.AlertmanagerIs(0, 33));
        }

        to.Section("tracing", Tracing?.ForAlertmanager(), Since.AlertmanagerIs(0, 30));
    }

    sealed record EventRecorder(EquatableArray<EventOutput> Outputs) : IFields
    {
        public void Describe(Fields to) => to.Sections("outputs", Outputs);
    }
}
