namespace DashGen;

/// <summary>What the sources of an alert do, phase after phase.</summary>
/// <param name="Phases">What each source does, and for how many ticks.</param>
internal sealed record Script(EquatableArray<(EquatableArray<Level> Profile, int Ticks)> Phases)
{
    /// <summary>The ticks at which every counter starts again at 0.</summary>
    public EquatableArray<int> Resets { get; init; } = [];

    /// <summary>Until this tick, counters that appear have counted a lot before; those that appear later begin with their first event.</summary>
    public int OldUntil { get; init; }

    /// <summary>How many ticks it has.</summary>
    public int Ticks { get; } = Phases.Sum(phase => phase.Ticks);

    /// <summary>The samples of every source.</summary>
    public List<Tape> Play(EquatableArray<Source> sources)
    {
        var tapes = new List<Tape>();
        for (var i = 0; i < sources.Count; i++)
        {
            sources[i].Play(this, i, tapes);
        }

        return tapes;
    }
}
