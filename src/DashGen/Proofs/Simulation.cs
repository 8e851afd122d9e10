using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>What rules make of scripted series. Recorded series are evaluated when something reads them.</summary>
/// <param name="rules">The rules.</param>
/// <param name="tapes">The series, with one sample at each tick.</param>
/// <param name="tick">The time between two evaluations, and between two samples.</param>
/// <param name="isLeftOpen">Whether a range leaves out its first moment, as Prometheus does since 3.0.</param>
internal sealed class Simulation(Rulebook rules, IEnumerable<Tape> tapes, TimeSpan tick, bool isLeftOpen)
{
    readonly ILookup<string, Series> _scripted = tapes.ToLookup(tape => tape.Metric, Series.Of, StringComparer.Ordinal);
    readonly Dictionary<int, (Ticks Ticks, List<Series> Results)> _recorded = [];

    /// <summary>The rules.</summary>
    public Rulebook Rules => rules;

    /// <summary>The time between two evaluations.</summary>
    public TimeSpan Tick => tick;

    /// <summary>Whether a range leaves out its first moment.</summary>
    public bool IsLeftOpen => isLeftOpen;

    /// <summary>The results of an expression, as a rule at some place in the order sees them.</summary>
    public List<Series> Evaluate(Expr expr, int place, Ticks ticks) => new Evaluator(new Sight(this, place), ticks).Vector(expr);

    /// <summary>The scripted series of a metric.</summary>
    public IEnumerable<Series> Scripted(string metric) => _scripted[metric];

    /// <summary>What a rule records.</summary>
    public List<Series> Recorded(int place, RecordingRule rule, Ticks ticks)
    {
        var isKnown = _recorded.TryGetValue(place, out var known);
        if (isKnown && known.Ticks.From <= ticks.From && known.Ticks.To >= ticks.To)
        {
            return known.Results;
        }

        var all = isKnown ? new Ticks(Math.Min(known.Ticks.From, ticks.From), Math.Max(known.Ticks.To, ticks.To)) : ticks;
        var results = Evaluate(rule.Expr, place, all);
        if (!rule.Labels.IsEmpty)
        {
            results = Series.Merged(results.ConvertAll(one => one.With(new Tags(rule.Labels.Aggregate(one.Labels.Map, (labels, label) => labels.With(label.Name, label.Value))))), all);
        }

        _recorded[place] = (all, results);
        return results;
    }
}
