using DashGen.PromQL;

namespace DashGen;

/// <summary>What one rule sees of scripted series and of those that rules record from them.</summary>
/// <param name="simulation">The run.</param>
/// <param name="columns">What makes the results.</param>
/// <param name="place">The place of the rule in the order: what a later one records at a tick is not there yet.</param>
internal sealed class Sight(Simulation simulation, Columns columns, int place)
{
    /// <summary>How long a value lives on without a new one.</summary>
    static readonly TimeSpan Lookback = TimeSpan.FromMinutes(5);

    /// <summary>The time of a tick, in seconds since 1970.</summary>
    public double Time(int tick) => simulation.Epoch + (Tick * tick).TotalSeconds;

    /// <summary>The values of the selected series.</summary>
    public List<Column> Instant(VectorSelector selector)
    {
        var offset = Length(selector.Offset);
        var by = (int)Math.Ceiling(offset / Tick);
        var results = new List<Column>();
        foreach (var (series, isLate) in Seen(selector))
        {
            var delay = Math.Max(by, isLate ? 1 : 0);
            var age = (Tick * delay) - offset;
            if (age < Lookback || (age == Lookback && !simulation.IsLeftOpen))
            {
                results.Add(delay == 0 ? series : Delayed(series, delay));
            }
        }

        return results;
    }

    /// <summary>What a function makes of the samples of the selected series in a range.</summary>
    /// <param name="matrix">The series and the range.</param>
    /// <param name="function">The function of a version; each series gets one of its own.</param>
    public List<Column> Ranges(MatrixSelector matrix, Func<PrometheusVersion, RangeFunction> function)
    {
        var offset = Length(matrix.Offset);
        var range = Length(matrix.Range);
        var newest = (int)Math.Ceiling(offset / Tick);
        var oldest = (int)Math.Floor((offset + range) / Tick);
        oldest -= simulation.IsLeftOpen && Tick * oldest == offset + range ? 1 : 0;
        var results = new List<Column>();
        foreach (var (series, isLate) in Seen(matrix.Vector))
        {
            var delay = Math.Max(newest, isLate ? 1 : 0);
            var compute = function(simulation.Version);
            results.Add(columns.New(series.Labels, (values, ticks) =>
            {
                var track = series.Track(new Ticks(Math.Max(0, ticks.From - oldest), ticks.To - delay));
                var start = new TimeSpan(Tick.Ticks * ticks.From) - offset - range;
                for (var tick = ticks.From; tick < ticks.To; tick++, start += Tick)
                {
                    values[tick] = track.TryWindow(Math.Max(0, tick - oldest), tick - delay, Tick, start, range, out var window) ? compute(window, tick) : Stale.Marker;
                }
            }));
        }

        return results;
    }

    /// <summary>A series as it was some ticks ago.</summary>
    Column Delayed(Column series, int by) => columns.New(series.Labels, (values, ticks) =>
    {
        var from = series.Over(new Ticks(Math.Max(0, ticks.From - by), ticks.To - by));
        for (var tick = ticks.From; tick < ticks.To; tick++)
        {
            values[tick] = tick >= by ? from[tick - by] : Stale.Marker;
        }
    });

    TimeSpan Tick => simulation.Tick;

    /// <summary>The selected series, and whether each is recorded only after the rule has looked.</summary>
    IEnumerable<(Column Series, bool IsLate)> Seen(VectorSelector selector)
    {
        var name = selector.Name ?? "";
        var isSelected = Selection.Of(selector);
        foreach (var series in simulation.Scripted(name).Where(series => isSelected(series.Labels.Map)))
        {
            yield return (series, false);
        }

        foreach (var (index, rule) in simulation.Rules.Recording(name))
        {
            foreach (var series in simulation.Recorded(index, rule).Where(series => isSelected(series.Labels.Map)))
            {
                yield return (series, index >= place);
            }
        }
    }

    static TimeSpan Length(RangeDuration? duration) => duration?.Known ?? TimeSpan.Zero;
}
