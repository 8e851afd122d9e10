using DashGen.Prometheus;

namespace DashGen;

/// <summary>Scripted series for one alert, and what they must show, one thing after the other.</summary>
/// <param name="Alert">The place of the rule among those of its file.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Tick">The time between two samples, and two evaluations.</param>
/// <param name="Tapes">The series.</param>
/// <param name="Segments">What each part shows.</param>
internal sealed record ProofCase(int Alert, AlertingRule Rule, TimeSpan Tick, EquatableArray<Tape> Tapes, EquatableArray<ProofSegment> Segments)
{
    readonly ILookup<string, Tape> _scripted = Tapes.ToLookup(tape => tape.Metric, StringComparer.Ordinal);

    /// <summary>The part of the condition it is about, from 1; 0 where there is only one.</summary>
    public int Branch { get; init; }

    /// <summary>The names of all series that the alert reads: none of them may come from another case.</summary>
    public required EquatableArray<string> Reads { get; init; }

    /// <summary>What a person wrote; null for a case that is derived.</summary>
    public WrittenCase? Written { get; init; }

    /// <summary>How long it runs.</summary>
    public int Ticks => Segments[^1].To;

    /// <summary>The ticks at which the alert is looked at whatever happens: the middle of each part and its end.</summary>
    public IEnumerable<int> Looks => Segments.SelectMany(segment => new[] { (segment.From + segment.To) / 2, segment.To - 1 });

    /// <summary>The series of a metric.</summary>
    public IEnumerable<Tape> Scripted(string metric) => _scripted[metric];
}
