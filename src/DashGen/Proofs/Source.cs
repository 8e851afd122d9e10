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
            ? [Line(Schema.Name, Labels, totals, total => total[0])]
            : Suffixes.SelectMany(suffix => suffix == "_bucket"
                ? Bounds.Select((bound, i) => Line(Schema.Name + suffix, Labels.With("le", bound), totals, total => total.Take(i + 1).Sum()))
                : [Line(Schema.Name + suffix, Labels, totals, total => total.Sum())]);
    }

    static Tape Line(string name, NameMap<string> labels, List<double[]?> totals, Func<double[], double> value) =>
        new(name, labels, [.. totals.Select(total => total is null ? double.NaN : value(total))]);

    /// <summary>What has been counted at each tick. A series that is born later has its first events already.</summary>
    static List<double[]?> Totals(IReadOnlyList<Level> levels, IReadOnlySet<int> resets, int oldUntil)
    {
        var totals = new List<double[]?>(levels.Count);
        double[]? total = null;
        for (var i = 0; i < levels.Count; i++)
        {
            var level = levels[i];
            total = level.IsMissing ? null
                : resets.Contains(i) ? [.. level.Amounts]
                : total is not null ? [.. total.Zip(level.Amounts, (sum, amount) => sum + amount)]
                : i == 0 || i < oldUntil ? [.. level.Amounts.Select(_ => i == 0 ? 0 : OldTotal)]
                : [.. level.Amounts];
            totals.Add(total);
        }

        return totals;
    }
}
