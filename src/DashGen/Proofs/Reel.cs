namespace DashGen;

/// <summary>A series of several tests: each gives it other samples, or none.</summary>
/// <param name="metric">The name of the metric.</param>
/// <param name="labels">Its labels.</param>
internal sealed class Reel(string metric, Tags labels)
{
    /// <summary>Its samples in the test that is played now; null where it is not a part of it.</summary>
    public Tape? Tape { get; set; }

    /// <summary>The series for a run of whichever test is played.</summary>
    public Scripted Scripted => new(metric, labels, (values, ticks) =>
    {
        if (Tape is { } tape)
        {
            tape.Fill(values, ticks);
        }
        else
        {
            values.AsSpan(ticks.From..ticks.To).Fill(Stale.Marker);
        }
    });
}
