namespace DashGen;

/// <summary>A series, or a result of an expression, over the ticks of a run.</summary>
/// <param name="labels">Its labels; the metric's name is not kept, because no rule here depends on it.</param>
/// <param name="values">Its value at each tick; <see cref="Stale.Marker"/> where it has none. Ticks that nobody asked for are 0.</param>
/// <param name="from">The first tick that somebody asked for.</param>
internal sealed class Series(Tags labels, double[] values, int from = 0)
{
    /// <summary>The labels.</summary>
    public Tags Labels { get; } = labels;

    /// <summary>A value for each tick.</summary>
    public double[] Values { get; } = values;

    /// <summary>The same for windows, made when the first is asked for.</summary>
    public Track Track => field ??= new Track(Values, from);

    /// <summary>A scripted series.</summary>
    public static Series Of(Tape tape) => new(tape.Labels, Array.Exists(tape.Values, double.IsNaN) ? Array.ConvertAll(tape.Values, value => double.IsNaN(value) ? Stale.Marker : value) : tape.Values);

    /// <summary>Whether it has a value at a tick.</summary>
    public bool Has(int tick) => tick < Values.Length && !Stale.Is(Values[tick]);

    /// <summary>The series as it was some ticks ago.</summary>
    public Series Delayed(int by, Ticks ticks) =>
        by == 0 && Values.Length >= ticks.To ? this : new Series(Labels, ticks.Map(tick => tick >= by && Has(tick - by) ? Values[tick - by] : Stale.Marker), ticks.From);

    /// <summary>The series with other labels.</summary>
    public Series With(Tags labels) => new(labels, Values, from);

    /// <summary>Series of the same labels, which never have a value at the same tick, made one: the later one wins.</summary>
    public static List<Series> Merged(List<Series> all, Ticks ticks)
    {
        var merged = new List<Series>(all.Count);
        foreach (var one in all)
        {
            var place = merged.FindIndex(other => other.Labels.Equals(one.Labels));
            if (place < 0)
            {
                merged.Add(one);
            }
            else
            {
                var before = merged[place].Values;
                merged[place] = new Series(one.Labels, ticks.Map(tick => one.Has(tick) ? one.Values[tick] : before[tick]), ticks.From);
            }
        }

        return merged;
    }
}
