using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>Something with metrics: what it exposes, what is watched, what it promises and who is told.</summary>
public sealed record Service
{
    /// <summary>Declares a service.</summary>
    /// <param name="name">Its name: the scrape job, the rule label <c>system</c> and the name of its files.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public Service(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Name = name;
        Location = new SourceLocation(file, line);
    }

    /// <summary>Its name: lower case letters, digits and hyphens.</summary>
    public string Name { get; }

    /// <summary>Where it is defined.</summary>
    public SourceLocation Location { get; }

    /// <summary>Who answers for it.</summary>
    public required Team Owner { get; init; }

    /// <summary>How Prometheus reaches it.</summary>
    public required Scrape Scrape { get; init; }

    /// <summary>All that it exposes. What is used and not listed is a finding, and what is listed and never shown as well.</summary>
    public required EquatableArray<Metric> Metrics { get; init; }

    /// <summary>What is watched, in the order in which it is shown.</summary>
    public EquatableArray<Signal> Signals { get; init; } = [];

    /// <summary>What it promises.</summary>
    public EquatableArray<Objective> Objectives { get; init; } = [];

    /// <summary>Who is told of what.</summary>
    public EquatableArray<Route> Routing { get; init; } = [];

    /// <summary>How many series it exposes besides those of its metrics: what a library registers and nobody watches. They are part of its budget.</summary>
    /// <value>0 or more. Default 100: what a client library tells of its process and its runtime.</value>
    public int UnlistedSeries { get; init => field = Stated.AtLeast(0, value, nameof(UnlistedSeries)); } = 100;

    /// <summary>What the names of its metrics begin with; null where nothing is agreed.</summary>
    public MetricPrefix? Prefix { get; init; }

    /// <summary>Constant labels on its own metrics, besides the target labels that every series has.</summary>
    public EquatableArray<RegistryLabel> Registry { get; init; } = [];

    /// <summary>
    /// Variables of its dashboards that filter by a label of its own metrics or by one that is added from outside; those that filter by
    /// a label of the registry are declared there.
    /// </summary>
    public EquatableArray<Filter> Filters { get; init; } = [];

    /// <summary>Dashboards in an order of one's own; without any there is one, in the order of the signals.</summary>
    public EquatableArray<Board> Dashboards { get; init; } = [];

    /// <summary>Warnings and notes about the service itself or its metrics that are meant, such as one about its routes, each with its reason.</summary>
    public EquatableArray<Suppression> Suppress { get; init; } = [];
}
