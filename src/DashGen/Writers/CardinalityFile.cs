using System.Globalization;
using System.Text;

namespace DashGen;

/// <summary>How many series a stack costs: per metric from the declared bounds of its labels, per instance, and in all.</summary>
static class CardinalityFile
{
    public static GeneratedFile Of(StackBundle stack)
    {
        var text = new StringBuilder($"<!-- {Writer.Comment} -->\n# Series of {stack.Stack.Name}\n\n");
        text.Append("Every label states its values, a bound, or that it has none. The product over a metric's labels is the most series it can have in an instance, unless\n");
        text.Append("its definition says that fewer combinations occur; a classic histogram has that many for each bucket and three\n");
        text.Append("more. `SeriesOverBudget` fires when an instance exposes more than the budget of its service.\n\n");
        text.Append("| service | budget of an instance | instances | in all |\n| --- | ---: | ---: | ---: |\n");
        foreach (var service in stack.Services.Select(bundle => bundle.Service))
        {
            var instances = ScrapeTargets.Of(service).Count;
            text.Append(CultureInfo.InvariantCulture, $"| {service.Name} | {Number(SeriesBudget.Of(service))} | {instances} | {Number(instances * SeriesBudget.Of(service))} |\n");
        }

        var exposed = stack.Services.Sum(bundle => ScrapeTargets.Of(bundle.Service).Count * SeriesBudget.Of(bundle.Service));
        text.Append(CultureInfo.InvariantCulture, $"\nBy these budgets services expose {Number(exposed)} series, and rules record at most {Number(stack.Services.Sum(Recorded))} more.\n");
        foreach (var bundle in stack.Services)
        {
            Service(text, bundle);
        }

        return ("cardinality.md", text.ToString());
    }

    static void Service(StringBuilder text, ServiceBundle bundle)
    {
        var service = bundle.Service;
        text.Append(CultureInfo.InvariantCulture, $"\n## {service.Name}\n\n| metric | kind | labels | series |\n| --- | --- | --- | ---: |\n");
        foreach (var metric in service.Metrics.OrderByDescending(metric => SeriesBudget.Of(metric)).ThenBy(metric => metric.Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{metric.Name}` | {Kind(metric)} | {Labels(metric)} | {Number(SeriesBudget.Of(metric))} |\n");
        }

        if (service.UnlistedSeries > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"| what it exposes besides | – | – | {Number(service.UnlistedSeries)} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"| **budget** | | | **{Number(SeriesBudget.Of(service))}** |\n");
        Unbounded(text, bundle);
    }

    static void Unbounded(StringBuilder text, ServiceBundle bundle)
    {
        var without = bundle.Service.Metrics
            .SelectMany(metric => metric.Labels.Where(label => !label.Cardinality.IsBounded).Select(label => (Metric: metric, Label: label.Name)))
            .GroupBy(pair => pair.Label);
        foreach (var label in without)
        {
            var metrics = label.Select(pair => $"`{pair.Metric.Name}`").ToList();
            text.Append(CultureInfo.InvariantCulture, $"\n`{label.Key}` has no bound, in {Words.List(metrics)}. {(metrics.Count == 1 ? "It" : "Each of them")} is given {Number(SeriesBudget.Unbounded)} series;\n");
            text.Append("no rule, legend or variable has a series for each value.");
            foreach (var signal in bundle.Service.Signals.OfType<BandsSignal>().Where(signal => signal.Of.Name == label.Key))
            {
                text.Append(CultureInfo.InvariantCulture, $" Where `{signal.Events.Name}` has more, read `{BandsExpansion.Recorded(signal)}`, which counts the values in bands.");
            }

            text.Append('\n');
        }
    }

    static string Kind(Metric metric) => metric.Kind switch
    {
        MetricKind.Histogram => $"histogram, {Words.Count(metric.Schema.Buckets.Count, "bucket")}",
        MetricKind.Summary => $"summary, {Words.Count(metric.Schema.Quantiles.Count, "quantile")}",
        MetricKind.StateGauge => "state",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    static string Labels(Metric metric) => metric.Labels.IsEmpty
        ? "–"
        : string.Join(", ", metric.Labels.Select(label => $"`{label.Name}` {(label.Cardinality.AtMost is { } bound ? Number(bound) : "**without bound**")}"))
            + (metric.Combinations is { } occur ? $"; {Number(occur)} combination{(occur == 1 ? "" : "s")}" : "");

    static long Recorded(ServiceBundle bundle) => bundle.Recordings.Sum(recording => SeriesBudget.Combinations(recording.Labels));

    static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
