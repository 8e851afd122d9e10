using DashGen.PromQL;
using DashGen.Prometheus;
using static DashGen.PromQL.Build;

namespace DashGen;

/// <summary>What a health probe adds to telemetry health: a process that lives while its metrics endpoint hangs, and one that is not well.</summary>
/// <remarks>
/// <c>up == 0 and on (instance) probe_success == 1</c>: the scrape fails, and the probe of the same instance succeeds; and the other way round.
/// </remarks>
static class HealthProbeExpansion
{
    /// <summary>What the Blackbox exporter says of a probe: 1 where it succeeded.</summary>
    public const string ProbeSuccess = "probe_success";

    /// <summary>The name of the alert on an instance that lives and whose metrics endpoint does not answer.</summary>
    public const string Hanging = "MetricsEndpointHanging";

    /// <summary>The name of the alert on an instance that exposes metrics and says that it is not well.</summary>
    const string Failing = "HealthProbeFailing";

    const string Title = "Health Probe";

    /// <summary>What the analyzer knows of the probe; nothing where the service has none.</summary>
    public static IEnumerable<MetricSchema> Schemas(Service service, EquatableArray<LabelSchema> targetLabels)
    {
        if (service.Scrape.Health is not null)
        {
            yield return new MetricSchema(ProbeSuccess, MetricKind.StateGauge, new MetricUnit(Dimension.State), targetLabels) { Minimum = 0, Maximum = 1, ExistsFromStart = true };
        }
    }

    public static Expansion Expand(Scope scope)
    {
        if (scope.Service.Scrape.Health is not { } health)
        {
            return Expansion.Empty;
        }

        var probe = Probe(scope);
        var labels = TargetLabels.Of(scope.Stack, scope.Service);
        return new Expansion
        {
            Alerts =
            [
                // It comes before what says of the same instance that it is down, which this keeps quiet.
                new Alert(Hanging, Severity.Critical, Family.Telemetry, Hangs(scope), scope.Scrapes(2, atLeast: 1.Minutes))
                {
                    Summary = GoTemplate.Text($"{scope.Service.Name}: ") + GoTemplate.Label("instance") + GoTemplate.Text(" lives, but its metrics endpoint does not answer"),
                    Description = GoTemplate.Text($"{health.Path} of ") + GoTemplate.Label("instance")
                        + GoTemplate.Text($" answers and {scope.Service.Scrape.Path} fails or takes longer than {Words.Duration(scope.Service.Scrape.Timeout)}. Every other alert on this instance is blind."),
                    Labels = labels,
                    Runbook = HealthProbeRunbook.Hanging(health),
                    Panel = Title,
                    Location = scope.Service.Location,
                },
                new Alert(Failing, Severity.Warning, Family.Telemetry, Equal(probe, 0).And(Equal(scope.Target("up"), 1), Matching.On("instance")), 5.Minutes)
                {
                    Summary = GoTemplate.Text($"{scope.Service.Name}: {health.Path} of ") + GoTemplate.Label("instance") + GoTemplate.Text(" fails"),
                    Description = GoTemplate.Text($"{health.Path} of ") + GoTemplate.Label("instance") + GoTemplate.Text($" fails or does not answer, while {scope.Service.Scrape.Path} does. Whoever balances the load sends it nothing."),
                    Labels = labels,
                    Runbook = HealthProbeRunbook.Failing(health),
                    Panel = Title,
                    Location = scope.Service.Location,
                },
                new Alert("HealthProbeMissing", Severity.Warning, Family.Telemetry, Absent(probe), 2.Minutes)
                {
                    Summary = GoTemplate.Text($"{scope.Service.Name}: nobody probes {health.Path}"),
                    Description = GoTemplate.Text($"There is no result of the health probe, so a metrics endpoint that hangs looks like an instance that is down. Is {health.Exporter} up?"),
                    Labels = scope.Identity,
                    Runbook = HealthProbeRunbook.Missing(health),
                    Panel = Title,
                    Location = scope.Service.Location,
                },
            ],
            Panels =
            [
                new Panel(
                    Looks.States(Title, $"What {health.Path} says, asked from outside. Healthy here and down above is a metrics endpoint that hangs.", [new State(0, "failing"), new State(1, "healthy")], bad: new State(0, "failing")),
                    [new Query(scope.Probed(scope.ShownTarget(ProbeSuccess)), "{{instance}}", labels)],
                    Family.Telemetry,
                    scope.Service.Location),
            ],
        };
    }

    /// <summary>The instances whose metrics nobody gets although they live; null where nobody probes.</summary>
    public static Expr? AnyHangs(Scope scope) => scope.Service.Scrape.Health is null ? null : Hangs(scope);

    static Expr Hangs(Scope scope) => Equal(scope.Target("up"), 0).And(Equal(Probe(scope), 1), Matching.On("instance"));

    static VectorSelector Probe(Scope scope) => scope.Probed(scope.Target(ProbeSuccess));
}
