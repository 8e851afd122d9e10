using System.Globalization;
using System.Text;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>Series on the page of a simulated service: one, or all of a histogram.</summary>
/// <param name="Source">The series, with the labels that the scraper adds.</param>
/// <param name="Tick">The time that the levels of counters are for.</param>
/// <param name="Calm">What they do when all is well.</param>
/// <param name="Trouble">What they do in trouble.</param>
internal sealed record PageSeries(Source Source, TimeSpan Tick, Level Calm, Level Trouble)
{
    /// <summary>The name of their metric.</summary>
    public string Metric => Source.Schema.Name;

    /// <summary>They are there, and nothing happens.</summary>
    public Level Still => Source.IsCounter
        ? Level.Nothing(Source.Bounds.Count)
        : Source.Schema.StateLabel is not null ? Level.Of(Source.IsUsuallyHigh ? 1 : 0)
        : Level.Of(Math.Clamp(0, Source.Schema.Minimum ?? double.MinValue, Source.Schema.Maximum ?? double.MaxValue));

    /// <summary>What a gauge does when all is well that is never the same for long.</summary>
    public Level Moving => Source.IsCounter || Source.IsState || Calm.IsMissing || !Calm.IsStill ? Calm : Calm with { Growth = 1 };

    /// <summary>What they do in ticks of another length.</summary>
    public Level At(TimeSpan tick, bool inTrouble)
    {
        var level = inTrouble ? Trouble : Calm;
        return level.KeepsAge ? level with { Growth = tick.TotalSeconds }
            : Source.IsCounter && tick != Tick ? new Level([.. level.Amounts.Select(amount => amount * (tick / Tick))])
            : level with { Growth = level.Growth * (tick / Tick) };
    }

    /// <summary>Writes them as a page has them.</summary>
    /// <param name="text">The page.</param>
    /// <param name="labels">Their labels on the page.</param>
    /// <param name="now">The time since the service started.</param>
    /// <param name="trouble">The time of its trouble.</param>
    /// <param name="started">When the service started, since 1970: levels of moments count from there.</param>
    public void Write(StringBuilder text, NameMap<string> labels, TimeSpan now, LivePhase trouble, TimeSpan started)
    {
        var level = trouble.Contains(now) ? Trouble : Calm;
        if (level.IsMissing)
        {
            return;
        }

        var troubled = trouble.Before(now);

        // Not in whole numbers: of what happens once a minute a window of seconds would see nothing.
        double Counted(Func<Level, double> growth) => (growth(Calm) * ((now - troubled) / Tick)) + (growth(Trouble) * (troubled / Tick));

        foreach (var suffix in Source.Suffixes)
        {
            for (var i = 0; i < (suffix == "_bucket" ? Source.Bounds.Count : 1); i++)
            {
                var bucket = suffix == "_bucket" || Source.Bounds.IsEmpty ? i : Source.Bounds.Count - 1;
                var value = suffix == "_sum" ? Counted(Source.Observed) : Source.IsCounter ? Counted(counted => counted.Upto(bucket)) : Told(level, now, started);
                var all = suffix == "_bucket" ? labels.With("le", Source.Bounds[i]) : labels;
                text.Append(Metric).Append(suffix).Append('{')
                    .AppendJoin(',', all.Select(label => $"{label.Name}=\"{Escaped(label.Value)}\""))
                    .Append(CultureInfo.InvariantCulture, $"}} {value:R}\n");
            }
        }
    }

    /// <summary>What a gauge tells. Until a run is over, a moment is as good as always as long ago.</summary>
    double Told(Level level, TimeSpan now, TimeSpan started) => level.Amounts[0]
        + (level.KeepsAge ? 0 : level.Growth * (now / Tick))
        + (Source.Schema.Unit.Dimension == Dimension.Timestamp ? Math.Round(started / Moment) : 0);

    /// <summary>What a moment is counted in.</summary>
    TimeSpan Moment => TimeSpan.FromSeconds(Source.Schema.Unit.Scale);

    static string Escaped(string value) => Exposition.Escaped(value).Replace("\"", "\\\"", StringComparison.Ordinal);
}
