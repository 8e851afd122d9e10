using System.Globalization;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>Series that a case scripts: one, or all of a histogram, or what a summary has observed.</summary>
/// <remarks>The quantiles of a summary are gauges; what it has observed is played as that of a histogram of which nobody sees the buckets.</remarks>
/// <param name="schema">The metric.</param>
/// <param name="labels">Its labels, without <c>le</c>.</param>
/// <param name="suffixes">The series of observations that something reads; one empty suffix for others.</param>
internal sealed class Source(MetricSchema schema, NameMap<string> labels, EquatableArray<string> suffixes) : IEquatable<Source>
{
    /// <summary>A lot to have counted.</summary>
    const double OldTotal = 1_000_000;

    static readonly EquatableArray<string> OfHistogram = ["_bucket", "_count", "_sum"], OfSummary = ["_count", "_sum"];

    /// <summary>What the observations of a summary may be, as far as a case is concerned.</summary>
    static readonly EquatableArray<double> Unseen = [0.001, 1, 1e3, 1e6, 1e9, 1e12];

    /// <summary>The metric.</summary>
    public MetricSchema Schema { get; } = schema;

    /// <summary>Its labels, without <c>le</c>.</summary>
    public NameMap<string> Labels { get; } = labels;

    /// <summary>The series of observations that something reads; one empty suffix for others.</summary>
    public EquatableArray<string> Suffixes { get; } = suffixes;

    /// <summary>What its series are.</summary>
    public MetricKind Kind { get; } = schema.Kind != MetricKind.Summary ? schema.Kind : suffixes.Contains("") ? MetricKind.Gauge : MetricKind.Histogram;

    /// <summary>How the bounds of buckets are spelled, <c>+Inf</c> last.</summary>
    public EquatableArray<string> Bounds { get; init; } = [];

    /// <summary>Whether nothing selects it: it is there so that a rule that selects too much is noticed.</summary>
    public bool IsDecoy { get; init; }

    /// <summary>Whether its highest state is the usual one: a target is up.</summary>
    public bool IsUsuallyHigh { get; init; }

    /// <summary>Whether it tells of a target whether it answers.</summary>
    public bool IsUp => Schema.Name == "up";

    /// <summary>Whether it is on the page of a target, and selected, so that it matters whether it is there.</summary>
    /// <param name="up">What tells whether the target answers.</param>
    public bool IsExposedBy(Source up) => !IsDecoy && !ScrapeSeries.IsOne(Schema.Name) && HasIn("job", up) && HasIn("instance", up);

    /// <summary>Whether it is a lower quantile of what another is a quantile of, and so never above that.</summary>
    public bool IsQuantileBelow(Source other) =>
        !IsDecoy && !other.IsDecoy && Schema.Name == other.Schema.Name && Quantile is { } own && other.Quantile is { } its && own < its
        && Labels.Only(label => label != LabelNumber.Quantile) == other.Labels.Only(label => label != LabelNumber.Quantile);

    /// <summary>Which quantile of a summary it is; null where it is none.</summary>
    double? Quantile => Schema.Kind == MetricKind.Summary && Labels.TryGetValue(LabelNumber.Quantile, out var quantile) ? double.Parse(quantile ?? "", CultureInfo.InvariantCulture) : null;

    /// <summary>Whether its samples add up.</summary>
    public bool IsCounter => Kind is MetricKind.Counter or MetricKind.Histogram;

    /// <summary>Whether its values are codes, between which there is nothing.</summary>
    public bool IsState => Kind is MetricKind.StateGauge or MetricKind.Info;

    /// <summary>What the names of the series of observations end in.</summary>
    public static EquatableArray<string> Observing(MetricKind kind) => kind switch
    {
        MetricKind.Histogram => OfHistogram,
        MetricKind.Summary => OfSummary,
        _ => [],
    };

    /// <summary>Up to what the observations are that a level has one amount for, but for the last.</summary>
    public static EquatableArray<double> Buckets(MetricSchema observing) => observing.Kind == MetricKind.Summary ? Unseen : observing.Buckets;

    /// <summary>The same with all series that the metric has, whichever something reads.</summary>
    public Source Whole => new(Schema, Labels, Kind == MetricKind.Histogram ? Observing(Schema.Kind) : [""]) { Bounds = Bounds, IsDecoy = IsDecoy, IsUsuallyHigh = IsUsuallyHigh };

    /// <summary>The same, never below 0 where it is a gauge of which nothing else is known.</summary>
    public Source FromZero => Schema is { Kind: MetricKind.Gauge, Minimum: null, Unit.Dimension: not Dimension.Timestamp }
        ? new(Schema with { Minimum = 0 }, Labels, Suffixes) { Bounds = Bounds, IsDecoy = IsDecoy, IsUsuallyHigh = IsUsuallyHigh }
        : this;

    /// <summary>The names of its series.</summary>
    public IEnumerable<string> Names => Suffixes.Select(suffix => Schema.Name + suffix);

    /// <summary>Its series: the name, the labels, and the bucket up to which it counts.</summary>
    EquatableArray<(string Name, Tags Labels, int Bucket)> Series => field.IsEmpty ? field =
    [
        .. Suffixes.SelectMany(suffix => suffix == "_bucket"
            ? Bounds.Select((bound, i) => (Schema.Name + suffix, new Tags(Labels.With("le", bound)), i))
            : [(Schema.Name + suffix, new Tags(Labels), suffix == "_sum" ? Sum : Math.Max(0, Bounds.Count - 1))]),
    ] : field;

    /// <summary>In place of a bucket: what all observations come to together.</summary>
    const int Sum = -1;

    /// <summary>What observations come to that are as large as their bucket lets them be; beyond the last bound, twice that.</summary>
    public double Observed(Level level)
    {
        var sum = 0.0;
        var buckets = Buckets(Schema);
        for (var i = 0; i < level.Amounts.Count; i++)
        {
            sum += level.Amounts[i] * (i < buckets.Count ? buckets[i] : buckets.IsEmpty ? 1 : 2 * buckets[^1]);
        }

        return sum;
    }

    /// <summary>Its series over the ticks of a script.</summary>
    /// <param name="script">What the sources of an alert do.</param>
    /// <param name="place">The place of this one among them.</param>
    public IEnumerable<Tape> Play(Script script, int place) => Scripted(place, () => script).Select(one =>
    {
        var values = new double[script.Ticks];
        one.Fill(values, new Ticks(0, script.Ticks));
        return new Tape(one.Metric, one.Labels, values);
    });

    /// <summary>Its series over the ticks of whatever script is played.</summary>
    /// <param name="place">The place of this source among those of the script.</param>
    /// <param name="script">The script that is played now.</param>
    /// <param name="epoch">When it begins, in seconds since 1970: levels of moments count from there.</param>
    public IEnumerable<Scripted> Scripted(int place, Func<Script> script, double epoch = 0)
    {
        var zero = Schema.Unit.Dimension == Dimension.Timestamp ? epoch / Schema.Unit.Scale : 0;
        return Series.Select(series => new Scripted(series.Name, series.Labels, (values, ticks) => Fill(script(), place, series.Bucket, values, ticks, zero)));
    }

    /// <summary>Whether a label has the same value as another's.</summary>
    bool HasIn(string label, Source other) => Labels.TryGetValue(label, out var own) && other.Labels.TryGetValue(label, out var value) && own == value;

    /// <summary>Whether another plays the same series.</summary>
    public bool Equals(Source? other) => other is not null && Schema.Name == other.Schema.Name && Labels == other.Labels && Suffixes == other.Suffixes;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Source);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Schema.Name, Labels, Suffixes);

    void Fill(Script script, int place, int bucket, double[] values, Ticks ticks, double zero)
    {
        var start = 0;
        var before = Level.Missing;
        foreach (var phase in script.Phases)
        {
            var begin = start;
            var part = new Ticks(Math.Max(start, ticks.From), Math.Min(start += phase.Ticks, ticks.To));
            var (level, previous) = (phase.Profile[place], before);
            before = level;
            if (part.IsEmpty)
            {
                continue;
            }

            if (!level.IsStill)
            {
                Move(level, values, part, zero, goesOn: part.From > begin || previous.Amounts == level.Amounts);
            }
            else if (level.IsMissing || !IsCounter)
            {
                values.AsSpan(part.From..part.To).Fill(level.IsMissing ? Stale.Marker : zero + level.Amounts[0]);
            }
            else
            {
                Count(script, bucket == Sum ? Observed(level) : level.Upto(bucket), values, part);
            }
        }

        values.AsSpan(Math.Min(ticks.To, Math.Max(start, ticks.From))..ticks.To).Fill(Stale.Marker);
    }

    /// <summary>What a gauge that moves comes to at each tick; it stays within what the metric can be.</summary>
    void Move(Level level, double[] values, Ticks ticks, double zero, bool goesOn)
    {
        var first = zero + level.Amounts[0];
        var value = !goesOn || ticks.From == 0 || double.IsNaN(values[ticks.From - 1]) ? first - level.Growth : values[ticks.From - 1];
        for (var tick = ticks.From; tick < ticks.To; tick++)
        {
            value = level.Swings ? first + (tick % 2 * level.Growth)
                : level.KeepsAge ? Moment(first + (tick * level.Growth))
                : value + level.Growth;
            values[tick] = value = Math.Clamp(value, Schema.Minimum ?? double.MinValue, Schema.Maximum ?? double.MaxValue);
        }
    }

    /// <summary>A gauge that is 0 says that it has never happened, and not that it did when the time of tests begins.</summary>
    static double Moment(double seconds) => seconds == 0 ? 0.001 : seconds;

    /// <summary>
    /// What has been counted at each tick, for a histogram up to a bound. A series that is born later has its first events already.
    /// </summary>
    static void Count(Script script, double amount, double[] values, Ticks ticks)
    {
        var resets = script.Resets.AsSpan();
        var total = ticks.From == 0 ? Stale.Marker : values[ticks.From - 1];
        for (var tick = ticks.From; tick < ticks.To; tick++)
        {
            total = resets.Contains(tick) ? amount
                : !double.IsNaN(total) ? total + amount
                : tick == 0 ? 0
                : tick < script.OldUntil ? OldTotal
                : amount;
            values[tick] = total;
        }
    }
}
