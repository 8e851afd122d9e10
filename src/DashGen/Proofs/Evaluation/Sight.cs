using DashGen.PromQL;

namespace DashGen;

/// <summary>What one rule sees of scripted series and of those that rules record from them.</summary>
/// <param name="simulation">The run.</param>
/// <param name="place">The place of the rule in the order: what a later one records at a tick is not there yet.</param>
internal sealed class Sight(Simulation simulation, int place)
{
    /// <summary>How long a value lives on without a new one.</summary>
    static readonly TimeSpan Lookback = TimeSpan.FromMinutes(5);

    /// <summary>The time between two evaluations.</summary>
    public TimeSpan Tick => simulation.Tick;

    /// <summary>The values of the selected series.</summary>
    public List<Series> Instant(VectorSelector selector, Ticks ticks)
    {
        var offset = Length(selector.Offset);
        var by = (int)Math.Ceiling(offset / Tick);
        var results = new List<Series>();
        foreach (var (series, isLate) in Seen(selector, ticks with { From = Math.Max(0, ticks.From - by - 1) }))
        {
            var delay = Math.Max(by, isLate ? 1 : 0);
            var age = (Tick * delay) - offset;
            if (age < Lookback || (age == Lookback && !simulation.IsLeftOpen))
            {
                results.Add(series.Delayed(delay, ticks));
            }
        }

        return results;
    }

    /// <summary>What a function makes of the samples of the selected series in a range; it is told the tick too.</summary>
    public List<Series> Ranges(MatrixSelector matrix, Ticks ticks, Func<RangeWindow, int, double> compute)
    {
        var offset = Length(matrix.Offset);
        var range = Length(matrix.Range);
        var newest = (int)Math.Ceiling(offset / Tick);
        var oldest = (int)Math.Floor((offset + range) / Tick);
        oldest -= simulation.IsLeftOpen && Tick * oldest == offset + range ? 1 : 0;
        var results = new List<Series>();
        foreach (var (series, isLate) in Seen(matrix.Vector, ticks with { From = Math.Max(0, ticks.From - oldest) }))
        {
            var track = series.Track;
            var delay = Math.Max(newest, isLate ? 1 : 0);
            results.Add(new Series(series.Labels, ticks.Map(tick =>
                track.TryWindow(Math.Max(0, tick - oldest), tick - delay, Tick, new TimeSpan(Tick.Ticks * tick) - offset - range, range, out var window) ? compute(window, tick) : Stale.Marker), ticks.From));
        }

        return results;
    }

    /// <summary>The selected series, and whether each is recorded only after the rule has looked.</summary>
    IEnumerable<(Series Series, bool IsLate)> Seen(VectorSelector selector, Ticks ticks)
    {
        var name = selector.Name ?? "";
        foreach (var series in simulation.Scripted(name))
        {
            if (series.Labels.IsSelectedBy(selector))
            {
                yield return (series, false);
            }
        }

        foreach (var (index, rule) in simulation.Rules.Recording(name))
        {
            foreach (var series in simulation.Recorded(index, rule, ticks))
            {
                if (series.Labels.IsSelectedBy(selector))
                {
                    yield return (series, index >= place);
                }
            }
        }
    }

    static TimeSpan Length(RangeDuration? duration) => duration?.Known ?? TimeSpan.Zero;
}
