using DashGen.PromQL;

namespace DashGen;

/// <summary>Whose metrics expressions of one's own read: those of their service, or of another in its stack.</summary>
internal static class MetricOwner
{
    /// <summary>The service whose series a selector takes, and their metric; null where that service lists none of the name.</summary>
    /// <remarks>That whose job it states; else the one that asks; else, where it does not list the metric, the only other one that does.</remarks>
    /// <param name="stack">The stack.</param>
    /// <param name="service">The service that asks.</param>
    /// <param name="selector">The selector.</param>
    public static (Service Owner, Metric? Metric) Of(Stack stack, Service service, VectorSelector selector)
    {
        if (StatedJob(selector) is { } job)
        {
            var stated = stack.Services.FirstOrDefault(other => other.Name == job && other.Name != service.Name) ?? service;
            return (stated, In(stated, selector));
        }

        return In(service, selector) is { } own ? (service, own)
            : Listing(stack, selector) is [var only] ? (only, In(only, selector))
            : (service, null);
    }

    /// <summary>The services of a stack that list the metric whose series a selector takes.</summary>
    public static EquatableArray<Service> Listing(Stack stack, VectorSelector selector) => [.. stack.Services.Where(service => In(service, selector) is not null)];

    /// <summary>What the signals of a stack's services read of others, by the name of the service whose it is.</summary>
    public static ILookup<string, (Signal Reader, Metric Metric)> ReadElsewhere(Stack stack) => stack.Services
        .SelectMany(service => service.Signals.SelectMany(signal => signal.ReadOfOthers(stack, service).Select(read => (read.Owner, Read: (signal, read.Metric)))))
        .ToLookup(one => one.Owner.Name, one => one.Read, StringComparer.Ordinal);

    /// <summary>The metric of a service whose series a selector takes; null where it lists none.</summary>
    static Metric? In(Service service, VectorSelector selector)
    {
        foreach (var metric in service.Metrics)
        {
            if (selector.Name == metric.Name
                || (metric.Kind is MetricKind.Histogram or MetricKind.Summary
                    && selector.Name is { } name && name.StartsWith(metric.Name, StringComparison.Ordinal) && name.AsSpan(metric.Name.Length) is "_bucket" or "_count" or "_sum"))
            {
                return metric;
            }
        }

        return null;
    }

    static string? StatedJob(VectorSelector selector)
    {
        foreach (var item in selector.Matchers)
        {
            if (item is LabelMatcher { Name: "job", Op: MatchOp.Equal } stated)
            {
                return stated.Value;
            }
        }

        return null;
    }
}
