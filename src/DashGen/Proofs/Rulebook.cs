using System.Collections.Concurrent;
using System.Collections.Immutable;
using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>The rules of a file as they are evaluated at each tick: in order, what was recorded earlier in the tick is seen later in it.</summary>
internal sealed class Rulebook
{
    readonly Dictionary<string, List<(int Index, RecordingRule Rule)>> _recordings = new(StringComparer.Ordinal);

    /// <summary>Found once: whoever derives the proof of an alert asks many times, and several may at once.</summary>
    readonly ConcurrentDictionary<Expr, EquatableArray<Expr>> _parts = new(ReferenceEqualityComparer.Instance);

    /// <summary>Numbers the rules of a file.</summary>
    public Rulebook(RuleFile file)
    {
        File = file;
        var index = 0;
        var alerts = new List<(int, AlertingRule)>();
        foreach (var rule in file.Groups.SelectMany(group => group.Rules))
        {
            if (rule is AlertingRule alert)
            {
                alerts.Add((index, alert));
            }
            else if (rule is RecordingRule recording)
            {
                (_recordings.TryGetValue(recording.Record, out var same) ? same : _recordings[recording.Record] = []).Add((index, recording));
            }

            index++;
        }

        Alerts = [.. alerts];
    }

    /// <summary>The rules.</summary>
    public RuleFile File { get; }

    /// <summary>The alerts, each with its place in the order.</summary>
    public EquatableArray<(int Index, AlertingRule Rule)> Alerts { get; }

    /// <summary>The rules that record a series; none for a series that comes from elsewhere.</summary>
    public IReadOnlyList<(int Index, RecordingRule Rule)> Recording(string name) => _recordings.GetValueOrDefault(name) ?? [];

    /// <summary>The selectors of an expression that no rule records, with those of all recorded series it reads.</summary>
    public IEnumerable<VectorSelector> Sources(Expr expr) =>
        Parts(expr).OfType<VectorSelector>().Where(selector => selector.Name is not null && Recording(selector.Name).Count == 0);

    /// <summary>The expression and those of all recorded series that it reads, directly or not.</summary>
    public IEnumerable<Expr> Reads(Expr expr) => Reads(expr, []);

    /// <summary>Every part of an expression and of those of all recorded series that it reads, but for what is read only where a scrape has failed.</summary>
    public EquatableArray<Expr> Parts(Expr expr) => _parts.GetOrAdd(expr, whole => [.. Reads(whole).SelectMany(LastSample.Parts)]);

    /// <summary>The first part of an expression, or of those of the recorded series that it reads, that cannot be evaluated here; null where there is none.</summary>
    public string? Unknown(Expr expr) => Reads(expr).Select(Evaluator.Unknown).FirstOrDefault(unknown => unknown is not null) ?? Circle(expr, []);

    /// <summary>A recorded series that is recorded from itself.</summary>
    string? Circle(Expr expr, ImmutableHashSet<string> above)
    {
        foreach (var name in expr.Descendants().OfType<VectorSelector>().Select(selector => selector.Name ?? ""))
        {
            if (above.Contains(name))
            {
                return $"{name}, which is recorded from itself,";
            }

            if (Recording(name).Select(recording => Circle(recording.Rule.Expr, above.Add(name))).FirstOrDefault(circle => circle is not null) is { } circle)
            {
                return circle;
            }
        }

        return null;
    }

    /// <summary>The names of all series that the rules of an alert's name read, in order: promtool compares those rules together.</summary>
    public EquatableArray<string> ReadBy(string alert) =>
    [
        .. Alerts.Where(other => other.Rule.Alert == alert).SelectMany(other => Reads(other.Rule.Expr)).SelectMany(read => read.Descendants()).OfType<VectorSelector>()
            .Select(selector => selector.Name ?? "").Distinct().Order(StringComparer.Ordinal),
    ];

    IEnumerable<Expr> Reads(Expr expr, HashSet<string> seen)
    {
        var all = new List<Expr> { expr };
        foreach (var name in expr.Descendants().OfType<VectorSelector>().Select(selector => selector.Name))
        {
            if (name is not null && seen.Add(name))
            {
                all.AddRange(Recording(name).SelectMany(recording => Reads(recording.Rule.Expr, seen)));
            }
        }

        return all;
    }

    /// <summary>How far back in time an expression looks, through all that it reads.</summary>
    public TimeSpan Reach(Expr expr) => Reach(expr, Recorded);

    /// <summary>How far back in time an expression looks. What it only takes in place of a moment that is 0 does not count: that has a case of its own.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="ofRecorded">How far the rules look back that record what a selector takes.</param>
    public static TimeSpan Reach(Expr expr, Func<VectorSelector, TimeSpan> ofRecorded) => expr switch
    {
        _ when LastTime.Is(expr, out var last, out _) => Reach(last, ofRecorded),
        VectorSelector selector => Length(selector.Offset) + ofRecorded(selector),
        MatrixSelector matrix => Length(matrix.Range) + Length(matrix.Offset) + ofRecorded(matrix.Vector),
        Subquery subquery => Length(subquery.Range) + Length(subquery.Offset) + Reach(subquery.Inner, ofRecorded),
        _ => expr.Children.Select(child => Reach(child, ofRecorded)).DefaultIfEmpty().Max(),
    };

    /// <summary>
    /// Every range and offset that an expression looks back by, through all that it reads. A range of which one sample is enough is none,
    /// nor is what it only takes in place of a moment that is 0.
    /// </summary>
    public IEnumerable<TimeSpan> Windows(Expr expr)
    {
        var parts = Parts(expr);
        var none = parts.SelectMany(part => part switch
        {
            Call call when call.Function == Functions.LastOverTime => [call.Arguments[0]],
            _ when LastTime.Is(part, out var last, out _) => part.Descendants().Except(last.Descendants(), ReferenceEqualityComparer.Instance),
            _ => [],
        });
        return parts.Except(none, ReferenceEqualityComparer.Instance).SelectMany(part => part switch
        {
            MatrixSelector matrix => [Length(matrix.Range), Length(matrix.Offset)],
            VectorSelector selector => new[] { Length(selector.Offset) },
            _ => [],
        }).Where(window => window > TimeSpan.Zero).Distinct();
    }

    TimeSpan Recorded(VectorSelector selector) =>
        selector.Name is null ? TimeSpan.Zero : Recording(selector.Name).Select(recording => Reach(recording.Rule.Expr)).DefaultIfEmpty().Max();

    static TimeSpan Length(RangeDuration? duration) => duration?.Known ?? TimeSpan.Zero;
}
