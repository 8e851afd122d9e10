using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>What rules make of scripted series, tick by tick. Recorded series are evaluated when something reads them, and once.</summary>
/// <param name="rules">The rules.</param>
/// <param name="tapes">The series, with one sample at each tick.</param>
/// <param name="tick">The time between two evaluations, and between two samples.</param>
/// <param name="isLeftOpen">Whether a range leaves out its first moment, as Prometheus does since 3.0.</param>
internal sealed class Simulation(Rulebook rules, IReadOnlyList<Tape> tapes, TimeSpan tick, bool isLeftOpen)
{
    /// <summary>How long a value lives on without a new one.</summary>
    static readonly TimeSpan Lookback = TimeSpan.FromMinutes(5);

    readonly ILookup<string, (Tags Labels, Tape Tape, Track Track)> _tapes = tapes.ToLookup(tape => tape.Metric, tape => (new Tags(tape.Labels), tape, new Track(tape.Values)), StringComparer.Ordinal);
    readonly Dictionary<(int Rule, int Tick), List<Point>> _recorded = [];

    /// <summary>The results of an expression at a tick, as a rule at some place in the order sees them.</summary>
    public List<Point> Evaluate(Expr expr, int index, int rule) => new Evaluator(new View(this, rule, index)).Vector(expr, Tick * index);

    List<Point> Recorded(int rule, RecordingRule recording, int index)
    {
        if (!_recorded.TryGetValue((rule, index), out var points))
        {
            points = Evaluate(recording.Expr, index, rule);
            points = recording.Labels.IsEmpty ? points : points.ConvertAll(point => point with { Labels = new Tags(recording.Labels.Aggregate(point.Labels.Map, (labels, label) => labels.With(label.Name, label.Value))) });
            _recorded.Add((rule, index), points);
        }

        return points;
    }

    /// <summary>What one rule sees at one tick.</summary>
    sealed class View(Simulation simulation, int rule, int now) : ISamples
    {
        public List<Point> Instant(VectorSelector series, TimeSpan at)
        {
            var index = simulation.TickAt(at);
            var age = at - (simulation.Tick * index);
            if (index < 0 || age > Lookback || (simulation.IsLeftOpen && age == Lookback))
            {
                return [];
            }

            var points = new List<Point>();
            foreach (var (labels, tape, _) in simulation._tapes[series.Name ?? ""])
            {
                if (tape.Has(index) && labels.IsSelectedBy(series))
                {
                    points.Add(new Point(labels, tape.Values[index]));
                }
            }

            foreach (var (place, recording) in simulation.Rules.Recording(series.Name ?? ""))
            {
                foreach (var point in RecordedAt(place, recording, index))
                {
                    if (point.Labels.IsSelectedBy(series))
                    {
                        points.Add(point);
                    }
                }
            }

            return points;
        }

        public List<(Tags Labels, RangeWindow Window)> Range(VectorSelector series, TimeSpan end, TimeSpan range)
        {
            var last = simulation.TickAt(end);
            var start = end - range;
            var first = Math.Max(0, (int)Math.Ceiling(start / simulation.Tick));
            first += simulation.IsLeftOpen && simulation.Tick * first == start ? 1 : 0;
            var windows = new List<(Tags, RangeWindow)>();
            foreach (var (labels, _, track) in simulation._tapes[series.Name ?? ""])
            {
                if (labels.IsSelectedBy(series) && track.Window(first, last, simulation.Tick, end, range) is { } window)
                {
                    windows.Add((labels, window));
                }
            }

            foreach (var (place, recording) in simulation.Rules.Recording(series.Name ?? ""))
            {
                windows.AddRange(Recorded(place, recording, series, first, last, end, range));
            }

            return windows;
        }

        IEnumerable<(Tags, RangeWindow)> Recorded(int place, RecordingRule recording, VectorSelector series, int first, int last, TimeSpan end, TimeSpan range)
        {
            var found = new Dictionary<Tags, double[]>();
            for (var i = first; i <= last; i++)
            {
                foreach (var point in RecordedAt(place, recording, i))
                {
                    if (!point.Labels.IsSelectedBy(series))
                    {
                        continue;
                    }

                    if (!found.TryGetValue(point.Labels, out var values))
                    {
                        found[point.Labels] = values = [.. Enumerable.Repeat(double.NaN, last + 1)];
                    }

                    values[i] = point.Value;
                }
            }

            return found.Select(one => (one.Key, new Track([.. one.Value]).Window(first, last, simulation.Tick, end, range) ?? throw new System.Diagnostics.UnreachableException()));
        }

        /// <summary>What a rule that comes later in the order records at this tick is not there yet.</summary>
        List<Point> RecordedAt(int place, RecordingRule recording, int index) =>
            index < now || place < rule ? simulation.Recorded(place, recording, index)
            : index == 0 ? []
            : simulation.Recorded(place, recording, index - 1);
    }

    Rulebook Rules { get; } = rules;

    TimeSpan Tick { get; } = tick;

    bool IsLeftOpen { get; } = isLeftOpen;

    int TickAt(TimeSpan at) => (int)Math.Floor(at / Tick);
}
