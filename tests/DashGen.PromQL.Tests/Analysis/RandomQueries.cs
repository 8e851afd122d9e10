using System.Globalization;
using System.Text;

namespace DashGen.PromQL.Tests;

/// <summary>Vectors over the metrics of the catalogue that mean something, and samples for them.</summary>
sealed class RandomQueries(int seed)
{
    static readonly string[] Functions = ["abs", "ceil", "floor", "sgn", "exp", "sqrt", "sort", "timestamp", "round"];
    static readonly string[] OverTime = ["avg_over_time", "max_over_time", "min_over_time", "sum_over_time", "count_over_time", "last_over_time", "present_over_time", "delta", "deriv", "changes"];
    static readonly string[] Aggregations = ["sum", "avg", "min", "max", "count", "group", "stddev", "stdvar"];
    static readonly string[] Numbers = ["0", "1", "0.5", "-1", "2", "100", "1e6"];

    // What the catalogue lists, with a few values for labels whose values it does not list. Native histograms have no text form.
    static readonly MetricSchema[] Metrics =
    [
        .. Catalogue.Metrics.Names.SelectMany(name => Catalogue.Metrics.Find(name, out _)).Distinct()
            .Where(metric => metric.Kind is not (MetricKind.NativeHistogram or MetricKind.Summary)),
    ];

    readonly Random _random = new(seed);

    /// <summary>Samples of every metric in OpenMetrics' text format: every 15 seconds for 20 minutes up to a time.</summary>
    public string Samples(long until)
    {
        var text = new StringBuilder();
        foreach (var metric in Metrics)
        {
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {metric.Name.Replace("_total", "", StringComparison.Ordinal)} {(metric.Kind == MetricKind.Counter ? "counter" : metric.Kind == MetricKind.Histogram ? "histogram" : "gauge")}\n");
            foreach (var labels in Series(metric.Labels))
            {
                Append(text, metric, labels, until);
            }
        }

        return text.Append("# EOF\n").ToString();
    }

    /// <summary>A vector.</summary>
    public string Next(int depth = 3) => depth == 0 ? Leaf() : _random.Next(11) switch
    {
        0 => Leaf(),
        1 or 2 => $"{Pick(Aggregations)}{Grouping()} ({Next(depth - 1)})",
        3 => $"{Pick(Functions)}({Next(depth - 1)})",
        4 => $"({Next(depth - 1)}) {Pick("+", "-", "*", "/", "%", "^", ">", "<", "==", "!=", ">=", "<=", "> bool", "== bool")} {Pick(Numbers)}",
        5 => $"{Pick(Numbers)} {Pick("+", "-", "*", "/", ">", "<")} ({Next(depth - 1)})",
        6 or 7 => $"({Next(depth - 1)}) {Pick("+", "-", "*", "/", ">", "<", "== bool")}{Matching()} ({Next(depth - 1)})",
        8 => $"({Next(depth - 1)}) {Pick("and", "or", "unless")}{Pick("", "", $" on ({Labels()})", $" ignoring ({Labels()})")} ({Next(depth - 1)})",
        9 => Pick($"clamp({Next(depth - 1)}, 0, 10)", $"clamp_min({Next(depth - 1)}, 1)", $"topk(2, {Next(depth - 1)})", $"quantile{Grouping()} (0.5, {Next(depth - 1)})", $"count_values(\"v\", {Next(depth - 1)})"),
        _ => Pick(
            $"label_replace({Next(depth - 1)}, \"{Label()}\", \"x$1\", \"{Label()}\", \"(.*)\")",
            $"label_join({Next(depth - 1)}, \"{Label()}\", \"-\", \"{Label()}\")",
            $"absent({Leaf()})",
            $"vector({Pick(Numbers)})",
            $"vector(scalar({Next(depth - 1)}))",
            $"-({Next(depth - 1)})",
            $"histogram_quantile(0.9, sum by (le, {Label()}) (rate(request_duration_seconds_bucket[5m])))"),
    };

    string Leaf()
    {
        var metric = Metrics[_random.Next(Metrics.Length)];
        var name = metric.Kind == MetricKind.Histogram ? metric.Name + Pick("_bucket", "_sum", "_count") : metric.Name;
        var matcher = "";
        if (_random.Next(3) == 0)
        {
            var label = metric.Labels[_random.Next(metric.Labels.Count)];
            var values = Values(label);
            matcher = $"{{{label.Name}{Pick("=", "!=", "=~", "!~")}\"{values[_random.Next(values.Length)]}\"}}";
        }

        return metric.Kind is MetricKind.Counter or MetricKind.Histogram
            ? Pick($"{Pick("rate", "increase", "irate", "resets", "changes")}({name}{matcher}[5m])", $"{name}{matcher}")
            : Pick($"{Pick(OverTime)}({name}{matcher}[5m])", $"{name}{matcher}", $"{name}{matcher} offset 5m");
    }

    string Matching() => Pick("", "", $" on ({Labels()})", $" ignoring ({Labels()})", $" on ({Labels()}) group_left ()", $" on (job, instance) group_left ({Label()})", $" ignoring ({Labels()}) group_right ()");

    string Grouping() => Pick("", $" by ({Labels()})", $" by ({Labels()})", $" without ({Labels()})");

    string Labels() => string.Join(", ", Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Label()).Distinct());

    string Label() => Pick("job", "instance", "route", "method", "status", "area", "version", "nothing");

    string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    static string[] Values(LabelSchema label) => label.Cardinality.AtMost == 1 ? ["one"] : label.Values.IsEmpty ? ["a", "b"] : [.. label.Values];

    static IEnumerable<string> Series(EquatableArray<LabelSchema> labels) => labels.Aggregate(
        Enumerable.Repeat("", 1),
        (all, label) => all.SelectMany(series => Values(label).Select(value => $"{series}{(series.Length > 0 ? "," : "")}{label.Name}=\"{value}\"")));

    void Append(StringBuilder text, MetricSchema metric, string labels, long until)
    {
        var (low, high) = (metric.Minimum ?? -50, metric.Maximum ?? 50);
        var count = (double)_random.Next(5);
        var buckets = new int[metric.Buckets.Count + 1];
        for (var at = until - 1200; at <= until; at += 15)
        {
            switch (metric.Kind)
            {
                case MetricKind.Counter:
                    count = _random.Next(60) == 0 ? 0 : count + _random.Next(4);
                    text.Append(CultureInfo.InvariantCulture, $"{metric.Name}{{{labels}}} {count} {at}\n");
                    break;
                case MetricKind.Histogram:
                    buckets[_random.Next(buckets.Length)] += _random.Next(3);
                    for (var (i, sum) = (0, 0); i < buckets.Length; i++)
                    {
                        sum += buckets[i];
                        text.Append(CultureInfo.InvariantCulture, $"{metric.Name}_bucket{{{labels},le=\"{(i < metric.Buckets.Count ? metric.Buckets[i].ToString(CultureInfo.InvariantCulture) : "+Inf")}\"}} {sum} {at}\n");
                    }

                    text.Append(CultureInfo.InvariantCulture, $"{metric.Name}_sum{{{labels}}} {buckets.Sum() / 2.0} {at}\n{metric.Name}_count{{{labels}}} {buckets.Sum()} {at}\n");
                    break;
                default:
                    var value = metric.Kind == MetricKind.Info ? 1 : metric.Unit.Dimension == Dimension.State ? _random.Next((int)low, (int)high + 1) : low + (_random.NextDouble() * (high - low));
                    text.Append(CultureInfo.InvariantCulture, $"{metric.Name}{{{labels}}} {value} {at}\n");
                    break;
            }
        }
    }
}
