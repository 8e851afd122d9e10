namespace DashGen;

/// <summary>A series whose samples are given.</summary>
/// <param name="Metric">The name of the metric.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Fill">Its samples; those before the ticks that are asked for have been asked for already.</param>
internal sealed record Scripted(string Metric, Tags Labels, Column.Filler Fill);
