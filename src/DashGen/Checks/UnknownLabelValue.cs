using DashGen.PromQL;

namespace DashGen;

/// <summary>a label never has this value.</summary>
static class UnknownLabelValue
{
    public static Rule Rule { get; } = new(
        "DG2009",
        DiagnosticSeverity.Error,
        "a label never has this value",
        """
        The label's values are declared, and this is none of them: the selection would be empty for ever. A registry label of the
        same name does not help, since the metric's own label wins. The values of instance are the hosts and the port that are scraped, or
        the targets.
        """,
        """
        Breakers[Downstream.Service.Is("api-gateway")]      // DG2009: the gateway is not behind itself
        Breakers[Downstream.Service.Is("auth-service")]
        """,
        Find)
    {
        Explains = ["DG1003", "DG1025"],
    };

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (stack, bundle) in context.Services)
        {
            FindInstances(rule, context, stack, bundle.Service);
            var uses = from signal in bundle.Service.Signals.Concat(bundle.Service.Objectives)
                       from metric in signal.Metrics
                       from matcher in metric.Matchers
                       where IsNever(matcher, Values(bundle.Service, metric, matcher))
                       select (Location: matcher.Location ?? signal.Location, Matcher: matcher, Metric: metric);

            // A condition that is stated once and used in several signals is one mistake.
            foreach (var (location, matcher, metric) in uses.DistinctBy(use => (use.Location, use.Matcher)))
            {
                var values = Values(bundle.Service, metric, matcher);
                var meant = bundle.Service.Registry.FirstOrDefault(label => label.Name == matcher.Name && label.Value == matcher.Value);
                var hint = meant is null
                    ? matcher.Value is [>= '1' and <= '5', 'x' or 'X', 'x' or 'X'] ? $"write Matches(\"{matcher.Value[0]}..\") for every code that begins so" : Nearest.Hint(matcher.Value, values)
                    : $"the registry's {meant.Name} is overwritten by the metric's own; the service is selected by its job already";
                context.Report(rule, location, $"no series of {metric.Name} has {matcher.Name} {Quoted.Text(matcher.Value)}: it takes {Words.List([.. values.Take(5)])}{(values.Count > 5 ? ", …" : "")}", hint);
            }
        }
    }

    /// <summary>Instances in expressions of one's own: of other labels there, the checks of expressions tell.</summary>
    static void FindInstances(Rule rule, CheckContext context, Stack stack, Service service)
    {
        var uses = from signal in service.Signals.Concat(service.Objectives)
                   from selector in signal.Exprs.SelectMany(expr => expr.Descendants()).OfType<VectorSelector>()
                   from matcher in selector.Matchers.OfType<LabelMatcher>()
                   where matcher.Name == TargetLabel.Instance.Name
                   let owners = MetricOwner.All(stack, service, selector)
                   let targets = new EquatableArray<string>([.. owners.SelectMany(owner => ScrapeTargets.Of(owner))])
                   where IsNever(matcher, targets)
                   select (Location: matcher.Location ?? signal.Location, Matcher: matcher, Owner: owners[0].Name, Targets: targets);
        foreach (var (location, matcher, owner, targets) in uses.DistinctBy(use => (use.Location, use.Matcher)))
        {
            context.Report(rule, location, $"no instance of {owner} is {Quoted.Text(matcher.Value)}: there {(targets.Count > 1 ? "are" : "is")} {Words.List([.. targets.Take(5)])}{(targets.Count > 5 ? ", …" : "")}", Nearest.Hint(matcher.Value, targets));
        }
    }

    static EquatableArray<string> Values(Service service, Metric metric, LabelMatcher matcher) =>
        matcher.Name == TargetLabel.Instance.Name ? ScrapeTargets.Of(service) : metric.Labels.FirstOrDefault(label => label.Name == matcher.Name)?.Values ?? [];

    static bool IsNever(LabelMatcher matcher, EquatableArray<string> values) => !values.IsEmpty && !values.Any(value => Selection.MayMatch(matcher, value));
}
