using System.Runtime.InteropServices;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>Series that a case scripts: one, or all of a histogram.</summary>
/// <param name="Schema">The metric.</param>
/// <param name="Labels">Its labels, without <c>le</c>.</param>
/// <param name="Suffixes">The series of a histogram that something reads; one empty suffix for other kinds.</param>
internal sealed record Source(MetricSchema Schema, NameMap<string> Labels, EquatableArray<string> Suffixes)
{
    /// <summary>A lot to have counted.</summary>
    const double OldTotal = 1_000_000;

    /// <summary>How the bounds of buckets are spelled, <c>+Inf</c> last.</summary>
    public EquatableArray<string> Bounds { get; init; } = [];

    /// <summary>Whether nothing selects it: it is there so that a rule that selects too much is noticed.</summary>
    public bool IsDecoy { get; init; }

    /// <summary>Whether its highest state is the usual one: a target is up.</summary>
    public bool IsUsuallyHigh { get; init; }

    /// <summary>Whether its samples add up.</summary>
    public bool IsCounter => Schema.Kind is MetricKind.Counter or MetricKind.Histogram;

    /// <summary>Whether its values are codes, between which there is nothing.</summary>
    public bool IsState => Schema.Kind == MetricKind.StateGauge;

    /// <summary>The names of its series.</summary>
    public IEnumerable<string> Names => Suffixes.Select(suffix => Schema.Name + suffix);

    /// <summary>Its series over the ticks of a script.</summary>
    /// <param name="levels">What it does at each tick.</param>
    /// <param name="resets">The ticks at which its process has started anew.</param>
    /// <param name="oldUntil">Until this tick, counters that appear have counted a lot before.</param>
    public IEnumerable<Tape> Play(IReadOnlyList<Level> levels, IReadOnlySet<int> resets, int oldUntil)
    {
        if (!IsCounter)
        {
            return [new Tape(Schema.Name, Labels, [.. levels.Select(level => level.IsMissing ? double.NaN : level.Amounts[0])])];
        }

        var totals = Totals(levels, resets, oldUntil);
        return Schema.Kind == MetricKind.Counter
            ? [new Tape(Schema.Name, Labels, Whole(totals[0]))]
            : Suffixes.SelectMany(suffix => suffix == "_bucket"
                ? Bounds.Select((bound, i) => new Tape(Schema.Name + suffix, Labels.With("le", bound), Whole(totals[i])))
                : [new Tape(Schema.Name + suffix, Labels, Whole(totals[^1]))]);
    }

    /// <summary>The samples as they are: nobody writes to them any more, and cases make millions of them.</summary>
    static EquatableArray<double> Whole(double[] samples) => new(ImmutableCollectionsMarshal.AsImmutableArray(samples));

    /// <summary>
    /// What has been counted at each tick, for a histogram up to each bound. A series that is born later has its first events already.
    /// </summary>
    double[][] Totals(IReadOnlyList<Level> levels, IReadOnlySet<int> resets, int oldUntil)
    {
        var totals = new double[Math.Max(1, Bounds.Count)][];
        for (var bucket = 0; bucket < totals.Length; bucket++)
        {
            var line = totals[bucket] = new double[levels.Count];
            var total = double.NaN;
            var amount = 0.0;
            for (var i = 0; i < line.Length; i++)
            {
                if (i == 0 || levels[i] != levels[i - 1])
                {
                    amount = levels[i].Upto(bucket);
                }

                total = levels[i].IsMissing ? double.NaN
                    : resets.Contains(i) ? amount
                    : !double.IsNaN(total) ? total + amount
                    : i == 0 ? 0
                    : i < oldUntil ? OldTotal
                    : amount;
                line[i] = total;
            }
        }

        return totals;
    }
}
