using DashGen.PromQL;

namespace DashGen;

/// <summary>An expression of one's own within its service.</summary>
internal static class CustomScope
{
    /// <summary>The expression over the service's own series, as rules ask for them.</summary>
    public static Expr InRules(this Scope scope, Expr expr) => Narrow(scope.Service, expr, scope.Series);

    /// <summary>The expression over the series that the dashboard's variables choose.</summary>
    public static Expr InPanels(this Scope scope, Expr expr) => Narrow(scope.Service, expr, scope.Shown);

    /// <summary>The metric whose series a selector selects; null where the service lists none.</summary>
    public static Metric? MetricOf(Service service, VectorSelector selector) => service.Metrics.FirstOrDefault(metric =>
        selector.Name == metric.Name
        || (metric.Kind is MetricKind.Histogram or MetricKind.Summary
            && selector.Name is { } name && name.StartsWith(metric.Name, StringComparison.Ordinal) && name[metric.Name.Length..] is "_bucket" or "_count" or "_sum"));

    static Expr Narrow(Service service, Expr expr, Func<Metric, string, VectorSelector> select) => expr.Rewrite(node =>
    {
        if (node is not VectorSelector { Name: { } name } selector || MetricOf(service, selector) is not { } metric)
        {
            return node;
        }

        // What the definition says of a label of its own counts more than what is added to every selector.
        var stated = selector.Matchers.OfType<LabelMatcher>().Select(matcher => matcher.Name).ToHashSet();
        var added = select(metric, name[metric.Name.Length..]).Matchers.OfType<LabelMatcher>().Where(matcher => !stated.Contains(matcher.Name));
        return selector with { Matchers = [.. added, .. selector.Matchers] };
    });
}
