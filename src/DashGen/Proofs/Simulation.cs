using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>What rules make of scripted series. Nothing is evaluated that nobody asks for.</summary>
internal sealed class Simulation
{
    readonly ILookup<string, Column> _scripted;
    readonly Columns _columns;
    readonly Dictionary<int, Evaluator> _evaluators = [];
    readonly Dictionary<int, List<Column>> _recorded = [];

    /// <summary>From which tick on each run differs from the one before.</summary>
    readonly List<int> _kept = [];

    /// <summary>Prepares a run.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="scripted">The series, with one sample at each tick.</param>
    /// <param name="tick">The time between two evaluations, and between two samples.</param>
    /// <param name="version">Whose functions are computed.</param>
    public Simulation(Rulebook rules, IEnumerable<Scripted> scripted, TimeSpan tick, PrometheusVersion version)
    {
        (Rules, Tick, Version) = (rules, tick, version);
        _columns = new Columns(this);
        _scripted = scripted.ToLookup(one => one.Metric, one => new Column(this, one.Labels, one.Fill, fromStart: true), StringComparer.Ordinal);
    }

    /// <summary>The rules.</summary>
    public Rulebook Rules { get; }

    /// <summary>The time between two evaluations.</summary>
    public TimeSpan Tick { get; }

    /// <summary>When it begins, in seconds since 1970.</summary>
    public double Epoch { get; init; }

    /// <summary>Whose functions are computed.</summary>
    public PrometheusVersion Version { get; }

    /// <summary>Whether a range leaves out its first moment, as it does since 3.0.</summary>
    public bool IsLeftOpen => Version.Major >= 3;

    /// <summary>How many ticks will be asked for in the end; 0 where that is not known.</summary>
    public int Ticks { get; private set; }

    /// <summary>The number of the run.</summary>
    public int Run => _kept.Count;

    /// <summary>Begins another run, with what the scripted series come to now.</summary>
    /// <param name="to">The first tick of which what was evaluated before no longer holds.</param>
    /// <param name="ticks">How long it is.</param>
    public void Rewind(int to, int ticks)
    {
        _kept.Add(to);
        Ticks = ticks;
    }

    /// <summary>The first tick of which what was evaluated in a run no longer holds.</summary>
    public int KeptSince(int run)
    {
        var kept = int.MaxValue;
        for (var later = run; later < Run; later++)
        {
            kept = Math.Min(kept, _kept[later]);
        }

        return kept;
    }

    /// <summary>The results of an expression, as a rule at some place in the order sees them.</summary>
    public List<Column> Results(Expr expr, int place)
    {
        if (!_evaluators.TryGetValue(place, out var evaluator))
        {
            _evaluators.Add(place, evaluator = new Evaluator(new Sight(this, _columns, place), _columns));
        }

        return evaluator.Results(expr);
    }

    /// <summary>Whether Prometheus refuses to evaluate anything of what was asked for, at a tick.</summary>
    public bool IsRefused(int tick)
    {
        foreach (var evaluator in _evaluators.Values)
        {
            if (evaluator.IsRefused(tick))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The results of an expression over some ticks, as a rule at some place in the order sees them.</summary>
    public List<Series> Evaluate(Expr expr, int place, Ticks ticks) => Results(expr, place).ConvertAll(one => new Series(one.Labels, one.Over(ticks)));

    /// <summary>The scripted series of a metric.</summary>
    public IEnumerable<Column> Scripted(string metric) => _scripted[metric];

    /// <summary>What a rule records.</summary>
    public List<Column> Recorded(int place, RecordingRule rule)
    {
        if (!_recorded.TryGetValue(place, out var results))
        {
            results = Results(rule.Expr, place);
            if (!rule.Labels.IsEmpty)
            {
                results = _columns.Merged(results.ConvertAll(one => _columns.Renamed(one, new Tags(rule.Labels.Aggregate(one.Labels.Map, (labels, label) => labels.With(label.Name, label.Value))))));
            }

            _recorded.Add(place, results);
        }

        return results;
    }
}
