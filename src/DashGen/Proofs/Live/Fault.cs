namespace DashGen;

/// <summary>What the sources of an alert do when all is well, and what makes it fire.</summary>
/// <param name="Sources">The sources.</param>
/// <param name="Tick">The time that the levels of counters are for.</param>
/// <param name="Quiet">Business as usual, a level for each source.</param>
/// <param name="Trouble">What makes the alert fire, a level for each source.</param>
internal sealed record Fault(EquatableArray<Source> Sources, TimeSpan Tick, EquatableArray<Level> Quiet, EquatableArray<Level> Trouble)
{
    /// <summary>The names of the metrics that it drives.</summary>
    public IEnumerable<string> Metrics => Sources.Select(source => source.Schema.Name).Distinct();

    /// <summary>Its series as a page has them: a histogram has all of them, whichever something reads.</summary>
    public IEnumerable<PageSeries> Series => Sources.Select((source, i) => new PageSeries(source.Whole, Tick, Quiet[i], Trouble[i]));
}
