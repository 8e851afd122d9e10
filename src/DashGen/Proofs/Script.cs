namespace DashGen;

/// <summary>What the sources of an alert do, phase after phase.</summary>
/// <param name="Phases">The phases; those without a tick do not count.</param>
internal sealed record Script(EquatableArray<Phase> Phases)
{
    /// <summary>The ticks at which every counter starts again at 0.</summary>
    public EquatableArray<int> Resets { get; init; } = [];

    /// <summary>Until this tick, counters that appear have counted a lot before; those that appear later begin with their first event.</summary>
    public int OldUntil { get; init; }

    /// <summary>Series of another job that is in trouble meanwhile.</summary>
    public EquatableArray<Tape> Others { get; init; } = [];

    /// <summary>How many ticks it has.</summary>
    public int Ticks { get; } = Phases.Sum(phase => phase.Ticks);

    /// <summary>For how many ticks the sources do the same in another script.</summary>
    public int AlikeFor(Script other)
    {
        if (Resets != other.Resets || OldUntil != other.OldUntil)
        {
            return 0;
        }

        var alike = 0;
        for (var i = 0; i < Math.Min(Phases.Count, other.Phases.Count) && Phases[i].Profile == other.Phases[i].Profile; i++)
        {
            alike += Math.Min(Phases[i].Ticks, other.Phases[i].Ticks);
            if (Phases[i].Ticks != other.Phases[i].Ticks)
            {
                break;
            }
        }

        return alike;
    }

    /// <summary>What each part of it shows; phases of one kind that follow each other show one thing.</summary>
    public EquatableArray<ProofSegment> Segments
    {
        get
        {
            var segments = new List<ProofSegment>();
            var from = 0;
            foreach (var phase in Phases.Where(phase => phase.Ticks > 0))
            {
                var to = from + phase.Ticks;
                if (segments.Count > 0 && segments[^1].Kind == phase.Shows)
                {
                    segments[^1] = segments[^1] with { To = to };
                }
                else
                {
                    segments.Add(new ProofSegment(phase.Shows, from, to));
                }

                from = to;
            }

            return [.. segments];
        }
    }

    /// <summary>The samples of every source.</summary>
    public IEnumerable<Tape> Play(EquatableArray<Source> sources) => sources.SelectMany((source, i) => source.Play(this, i));
}
