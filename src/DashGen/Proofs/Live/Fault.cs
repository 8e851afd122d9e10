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

    /// <summary>What a series does in trouble in ticks of another length; missing where the fault does not have the series.</summary>
    public Level TroubleOf(Source source, TimeSpan tick)
    {
        for (var i = 0; i < Sources.Count; i++)
        {
            if (Sources[i].Schema.Name == source.Schema.Name && Sources[i].Labels == source.Labels)
            {
                return source.IsCounter ? new Level([.. Trouble[i].Amounts.Select(amount => Math.Round(amount * (tick / Tick)))]) : Trouble[i];
            }
        }

        return Level.Missing;
    }
}
