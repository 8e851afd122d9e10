namespace DashGen;

/// <summary>
/// What one series, or one result of an expression, comes to at each tick of a run. Its labels are the same in every run; its values
/// are computed when they are asked for, and only those.
/// </summary>
/// <param name="simulation">What runs.</param>
/// <param name="labels">The labels; the metric's name is not kept, because no rule here depends on it.</param>
/// <param name="fill">What computes values.</param>
/// <param name="fromStart">Whether each value needs those before it.</param>
/// <param name="isFixed">Whether the values are the same in every run.</param>
internal sealed class Column(Simulation simulation, Tags labels, Column.Filler fill, bool fromStart = false, bool isFixed = false)
{
    /// <summary>Computes the values of some ticks; <see cref="Stale.Marker"/> where there is none.</summary>
    /// <param name="values">Where they go: a tick is the place. Those that were asked for before stand there.</param>
    /// <param name="ticks">The ticks.</param>
    internal delegate void Filler(double[] values, Ticks ticks);

    double[] _values = [];
    Ticks _known;
    Track? _track;
    int _run;

    /// <summary>The labels.</summary>
    public Tags Labels => labels;

    /// <summary>The values of some ticks, and maybe of others; good until somebody asks for more.</summary>
    public double[] Over(Ticks ticks)
    {
        if (_run != simulation.Run)
        {
            Keep(simulation.KeptSince(_run));
            _run = simulation.Run;
        }

        if (ticks.IsEmpty)
        {
            return _values;
        }

        ticks = fromStart ? ticks with { From = 0 } : ticks;
        if (_known.IsEmpty || ticks.From < _known.From)
        {
            Fill(_known.IsEmpty ? ticks : new Ticks(ticks.From, Math.Max(ticks.To, _known.To)), ticks.From);
        }
        else if (ticks.To > _known.To)
        {
            Fill(new Ticks(_known.To, ticks.To), _known.From);
        }

        return _values;
    }

    /// <summary>The values of some ticks, for windows.</summary>
    public Track Track(Ticks ticks)
    {
        Over(ticks);
        _track ??= new Track();
        _track.Follow(_values, _known);
        return _track;
    }

    /// <summary>Forgets what another run may change.</summary>
    void Keep(int to)
    {
        if (!isFixed && to < _known.To)
        {
            _known = _known with { To = to };
            _track?.Keep(to);
        }
    }

    void Fill(Ticks missing, int from)
    {
        if (missing.To > _values.Length)
        {
            var more = GC.AllocateUninitializedArray<double>(Math.Max(missing.To, Math.Max(simulation.Ticks, 2 * _values.Length)));
            _values.CopyTo(more, 0);
            _values = more;
        }

        fill(_values, missing);
        _known = new Ticks(from, Math.Max(from, missing.To));
    }
}
