using DashGen.PromQL;

namespace DashGen;

/// <summary>Whose metrics expressions of one's own read: those of their service, or of another in its stack.</summary>
internal static class MetricOwner
{
    /// <summary>The service whose series a selector takes, and their metric; null where that service lists none of the name.</summary>
    /// <remarks>That whose job it states, of several the one that asks; else the one that asks; else, where it does not list the metric, the only other one that does.</remarks>
    /// <param name="stack">The stack.</param>
    /// <param name="service">The service that asks.</param>
    /// <param name="selector">The selector.</param>
    public static (Service Owner, Metric? Metric) Of(Stack stack, Service service, VectorSelector selector)
    {
        if (OfJobs(stack, service, selector) is [var stated, ..])
        {
            return (stated, In(stated, selector));
        }

        return In(service, selector) is { } own ? (service, own)
            : Listing(stack, selector) is [var only] ? (only, In(only, selector))
            : (service, null);
    }

    /// <summary>Every service whose series a selector takes: several where the jobs that it states are a pattern, or those that are not meant.</summary>
    public static EquatableArray<Service> All(Stack stack, Service service, VectorSelector selector) =>
        OfJobs(stack, service, selector) is { IsEmpty: false } stated ? stated : [Of(stack, service, selector).Owner];

    /// <summary>The services of a stack that list the metric whose series a selector takes.</summary>
    public static EquatableArray<Service> Listing(Stack stack, VectorSelector selector) => [.. stack.Services.Where(service => In(service, selector) is not null)];

    /// <summary>What the signals of a stack's services read of others, by the name of the service whose it is.</summary>
    public static ILookup<string, (Signal Reader, Metric Metric)> ReadElsewhere(Stack stack) => stack.Services
        .SelectMany(service => service.Signals.SelectMany(signal => signal.ReadOfOthers(stack, service).Select(read => (read.Owner, Read: (signal, read.Metric)))))
        .ToLookup(one => one.Owner.Name, one => one.Read, StringComparer.Ordinal);

    /// <summary>The metric of a service whose series a selector takes; null where it lists none.</summary>
    public static Metric? In(Service service, VectorSelector selector)
    {
        foreach (var metric in service.Metrics)
        {
            if (selector.Name is { } name && (name == metric.Name || metric.Exposes(name)))
            {
                return metric;
            }
        }

        return null;
    }

    /// <summary>
    /// The services whose jobs a selector states, the one that asks first, and of a pattern those that have such series; the one that asks
    /// where these are no services of the stack, as that of its health probe is none. None where it states no job.
    /// </summary>
    static EquatableArray<Service> OfJobs(Stack stack, Service service, VectorSelector selector)
    {
        List<LabelMatcher> jobs = [.. selector.Matchers.OfType<LabelMatcher>().Where(matcher => matcher.Name == "job")];
        if (jobs.Count == 0)
        {
            return [];
        }

        EquatableArray<Service> stated = jobs is [{ Op: MatchOp.Equal, Value: var only }] ? [.. stack.Services.Where(other => other.Name == only && only != service.Name)] :
        [
            .. stack.Services.Select(other => other.Name == service.Name ? service : other)
                .Where(other => jobs.TrueForAll(job => Selection.Matches(job, other.Name)) && (In(other, selector) is not null || MetricIndex.IsSynthetic(selector.Name ?? "")))
                .OrderByDescending(other => ReferenceEquals(other, service)),
        ];
        return stated.IsEmpty ? [service] : stated;
    }
}
