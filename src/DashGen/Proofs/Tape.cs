using DashGen.Prometheus;

namespace DashGen;

/// <summary>A scripted series: one sample at each interval, not a number where there is none.</summary>
/// <param name="Metric">The name of the metric.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Values">The samples from time 0.</param>
internal sealed record Tape(string Metric, Tags Labels, double[] Values)
{
    /// <summary>The series for a run; where the tape ends, it ends.</summary>
    public Scripted Scripted => new(Metric, Labels, Fill);

    /// <summary>Puts its samples where a run wants them; where the tape ends, the series does.</summary>
    public void Fill(double[] values, Ticks ticks)
    {
        for (var tick = ticks.From; tick < ticks.To; tick++)
        {
            values[tick] = Has(tick) ? Values[tick] : Stale.Marker;
        }
    }

    /// <summary>Whether there is a sample.</summary>
    public bool Has(int index) => index >= 0 && index < Values.Length && !double.IsNaN(Values[index]);

    /// <summary>The series as promtool reads it. One that ends is marked as stale, as a scrape does.</summary>
    public InputSeries? ToInput()
    {
        var values = new List<SeriesValues>();
        for (var i = 0; i < Values.Length;)
        {
            var run = Run(i);
            if (!Has(i))
            {
                values.Add(i == 0 ? SeriesValues.Missing(run) : run == 1 ? SeriesValues.Stale : SeriesValues.Stale + SeriesValues.Missing(run - 1));
            }
            else
            {
                values.Add(SeriesValues.Ramp(Values[i], run == 1 ? 0 : Values[i + 1] - Values[i], run));
            }

            i += run;
        }

        return Array.Exists(Values, value => !double.IsNaN(value)) ? new InputSeries(Metric, Labels.Map, SeriesValues.Of(values)) : null;
    }

    /// <summary>How many samples from an index on are missing, or go on by the same step.</summary>
    int Run(int from)
    {
        var end = from + 1;
        while (end < Values.Length && Has(end) == Has(from) && (!Has(from) || GoesOn(from, end)))
        {
            end++;
        }

        // Two samples that only happen to differ are no ramp.
        return end - from == 2 && Has(from) && Values[from] != Values[from + 1] ? 1 : end - from;
    }

    /// <summary>Steps of whole numbers only: promtool adds a step again and again, and fractions would drift.</summary>
    bool GoesOn(int from, int to)
    {
        var step = Values[from + 1] - Values[from];
        return Values[to] - Values[to - 1] == step && (step == 0 || (double.IsInteger(step) && double.IsInteger(Values[from])));
    }
}
