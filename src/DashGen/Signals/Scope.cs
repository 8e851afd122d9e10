using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

/// <summary>What an expansion knows of its surroundings: the service, its stack, and how to select its series.</summary>
internal sealed record Scope(Stack Stack, Service Service)
{
    /// <summary>The window of rules.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(5);

    /// <summary>What every recorded series and alert keeps besides its own labels: the job, and what dashboards filter by.</summary>
    public EquatableArray<LabelSchema> Kept { get; } =
    [
        new LabelSchema("job", new Cardinality(1)),
        .. Service.Registry.Where(label => label.IsFilter).Select(label => new LabelSchema(label.Name, new Cardinality(1)) { Values = [label.Value] }),
    ];

    /// <summary>The kept labels, then these.</summary>
    public EquatableArray<LabelSchema> Keep(params ReadOnlySpan<LabelSchema> own) => [.. Kept, .. own];

    /// <summary>The series of a metric, as a rule selects them: by job, never by a registry label.</summary>
    public VectorSelector Series(Metric metric, string suffix = "") =>
        Select(metric.Name + suffix, [Job, .. metric.Matchers]);

    /// <summary>The series of a metric, as a panel selects them: by the dashboard's variables too.</summary>
    public VectorSelector Shown(Metric metric, string suffix = "") =>
        Select(metric.Name + suffix, [Job, .. Filters(metric.Has), .. metric.Matchers]);

    /// <summary>A recorded series, as a rule selects it.</summary>
    public VectorSelector Recorded(Recording recording) => Select(recording.Name, Job);

    /// <summary>A recorded series, as a panel selects it.</summary>
    public VectorSelector ShownRecorded(Recording recording) => Select(recording.Name, [Job, .. Filters(_ => false)]);

    /// <summary>A series that Prometheus itself makes for each target; no registry label is on it.</summary>
    public VectorSelector Target(string name) => Select(name, Job);

    LabelMatcher Job => new("job", MatchOp.Equal, Service.Name);

    /// <summary>A metric's own label of the same name means another thing, so it is not filtered.</summary>
    IEnumerable<LabelMatcher> Filters(Func<string, bool> hasOwn) =>
        Service.Registry
            .Where(label => label.IsFilter && !hasOwn(label.Name))
            .Select(label => new LabelMatcher(label.Name, MatchOp.Matches, $"${label.Name}"));
}
