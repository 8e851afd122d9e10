namespace DashGen;

/// <summary>
/// Plays tapes to the alerts of a file. The tests of an alert mostly differ in samples only, so what its rules come to over series of
/// the same labels is worked out once.
/// </summary>
/// <param name="rules">The rules of the file.</param>
/// <param name="isLeftOpen">Whether a range leaves out its first moment, as Prometheus does since 3.0.</param>
internal sealed class Playback(Rulebook rules, bool isLeftOpen)
{
    readonly Dictionary<(string Alert, TimeSpan Tick), List<Reel>> _reels = [];

    /// <summary>A run of what the rules of an alert read; the one before, of the same alert, is over with it.</summary>
    /// <param name="alert">The name of the alert.</param>
    /// <param name="reads">The names of all series that its rules read.</param>
    /// <param name="tapes">The series of a test, those that they read among them.</param>
    /// <param name="tick">The time between two evaluations.</param>
    public Simulation Play(string alert, EquatableArray<string> reads, List<Tape> tapes, TimeSpan tick)
    {
        var seen = tapes.FindAll(tape => reads.Contains(tape.Metric));
        if (!_reels.TryGetValue((alert, tick), out var reels))
        {
            _reels.Add((alert, tick), reels = []);
        }

        var reel = reels.Find(reel => reel.Fits(seen));
        if (reel is null)
        {
            reels.Add(reel = new Reel(rules, seen, tick, isLeftOpen));
        }

        return reel.Play(seen);
    }

    /// <summary>A simulation, and the tapes that it plays now.</summary>
    sealed class Reel
    {
        readonly Simulation _simulation;
        List<Tape> _tapes;

        public Reel(Rulebook rules, List<Tape> tapes, TimeSpan tick, bool isLeftOpen)
        {
            _tapes = tapes;
            _simulation = new Simulation(rules, tapes.Select((tape, i) => new Scripted(tape.Metric, tape.Labels, (values, ticks) => _tapes[i].Fill(values, ticks))), tick, isLeftOpen);
        }

        /// <summary>Whether other tapes are of the same series.</summary>
        public bool Fits(List<Tape> tapes)
        {
            if (tapes.Count != _tapes.Count)
            {
                return false;
            }

            for (var i = 0; i < tapes.Count; i++)
            {
                if (tapes[i].Metric != _tapes[i].Metric || !tapes[i].Labels.Equals(_tapes[i].Labels))
                {
                    return false;
                }
            }

            return true;
        }

        public Simulation Play(List<Tape> tapes)
        {
            _tapes = tapes;
            _simulation.Rewind();
            return _simulation;
        }
    }
}
