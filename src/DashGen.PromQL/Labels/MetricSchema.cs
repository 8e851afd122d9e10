namespace DashGen;

/// <summary>What the analyzer knows of a metric.</summary>
/// <param name="Name">Its name; a classic histogram's without <c>_bucket</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Unit">What its values measure.</param>
/// <param name="Labels">Every label its series carry, target labels included, <c>le</c> and <c>quantile</c> not.</param>
public sealed record MetricSchema(string Name, MetricKind Kind, MetricUnit Unit, EquatableArray<LabelSchema> Labels)
{
    /// <summary>How often its targets are scraped; null where that is as often as those of whatever else is asked for.</summary>
    public TimeSpan? ScrapeInterval { get; init; }

    /// <summary>The finite upper bounds of a classic histogram, ascending; empty for other kinds.</summary>
    public EquatableArray<double> Buckets { get; init; } = [];

    /// <summary>The quantiles that a summary has, from 0 to 1; empty for other kinds, and where they are not known.</summary>
    public EquatableArray<double> Quantiles { get; init; } = [];

    /// <summary>The lowest value it can have, or null where nothing is known.</summary>
    public double? Minimum { get; init; }

    /// <summary>The highest value it can have, or null where nothing is known.</summary>
    public double? Maximum { get; init; }

    /// <summary>The label by which the series of a state set are told apart: of all its values one is 1, and the others are 0. Null for all else.</summary>
    public string? StateLabel { get; init; }

    /// <summary>How many combinations of some labels' values occur with the same values of the others; null where each value may occur with every other.</summary>
    public LabelCombinations? Combinations { get; init; }

    /// <summary>Whether its series exist from the start; otherwise each appears with its first event.</summary>
    public bool ExistsFromStart { get; init; }
}
