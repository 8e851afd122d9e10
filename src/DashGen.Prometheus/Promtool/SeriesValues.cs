using System.Globalization;
using System.Text;

namespace DashGen.Prometheus;

/// <summary>
/// The samples of a series in a test, one at each interval from time 0: constants, ramps, gaps and staleness markers, put together with
/// <c>+</c>.
/// </summary>
public sealed record SeriesValues
{
    readonly EquatableArray<SeriesSegment> _segments;

    SeriesValues(EquatableArray<SeriesSegment> segments) => _segments = segments;

    /// <summary>No samples.</summary>
    public static SeriesValues None { get; } = new([]);

    /// <summary>One staleness marker: the series ends here, at once.</summary>
    public static SeriesValues Stale { get; } = new([new(SegmentKind.Stale, 0, 0, 1)]);

    /// <summary>The number of intervals that the samples and gaps take.</summary>
    public int Count => _segments.Sum(segment => segment.Count);

    /// <summary>The same value again and again.</summary>
    /// <param name="value">The value.</param>
    /// <param name="count">How many samples, 1 or more.</param>
    public static SeriesValues Constant(double value, int count) => Segment(SegmentKind.Numbers, value, 0, count);

    /// <summary>A value that changes by the same step from sample to sample.</summary>
    /// <param name="start">The first value.</param>
    /// <param name="step">What each further sample adds.</param>
    /// <param name="count">How many samples, 1 or more.</param>
    public static SeriesValues Ramp(double start, double step, int count) => Segment(SegmentKind.Numbers, start, step, count);

    /// <summary>No samples for a while; the last value lives on for five minutes.</summary>
    /// <param name="count">How many intervals, 1 or more.</param>
    public static SeriesValues Missing(int count) => Segment(SegmentKind.Missing, 0, 0, count);

    /// <summary>Values one by one.</summary>
    public static SeriesValues Of(params ReadOnlySpan<double> values)
    {
        var segments = new SeriesSegment[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            segments[i] = new(SegmentKind.Numbers, values[i], 0, 1);
        }

        return new([.. segments]);
    }

    /// <summary>The same samples several times over.</summary>
    public SeriesValues Times(int times) => new([.. Enumerable.Repeat(_segments, times).SelectMany(segments => segments)]);

    /// <summary>All of them, one after the other.</summary>
    public static SeriesValues Of(IEnumerable<SeriesValues> parts) => new([.. parts.SelectMany(part => part._segments)]);

    /// <summary>One after the other.</summary>
    public static SeriesValues operator +(SeriesValues left, SeriesValues right) => new([.. left._segments, .. right._segments]);

    /// <summary>The samples in order; null is a gap or a staleness marker.</summary>
    public IEnumerable<double?> Samples()
    {
        foreach (var segment in _segments)
        {
            // Added up rather than multiplied, because promtool adds up: the last digits differ.
            var value = segment.Start;
            for (var i = 0; i < segment.Count; i++, value += segment.Step)
            {
                yield return segment.Kind == SegmentKind.Numbers ? value : null;
            }
        }
    }

    /// <summary>The value that the series ends with, or null where its last sample is none.</summary>
    public double? Last() => Samples().LastOrDefault();

    /// <summary>The notation of promtool: <c>0+60x20 _x5 stale</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in _segments)
        {
            segment.Append(text.Length == 0 ? text : text.Append(' '));
        }

        return text.ToString();
    }

    static SeriesValues Segment(SegmentKind kind, double start, double step, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new([new(kind, start, step, count)]);
    }

    enum SegmentKind
    {
        Numbers,
        Missing,
        Stale,
    }

    readonly record struct SeriesSegment(SegmentKind Kind, double Start, double Step, int Count)
    {
        public void Append(StringBuilder to) => _ = Kind switch
        {
            SegmentKind.Stale => to.Append("stale"),
            SegmentKind.Missing => Count == 1 ? to.Append('_') : to.Append(CultureInfo.InvariantCulture, $"_x{Count}"),
            _ when Count == 1 => to.Append(SampleText.Of(Start)),
            _ when Step == 0 => to.Append(SampleText.Of(Start)).Append(CultureInfo.InvariantCulture, $"x{Count - 1}"),
            _ => to.Append(SampleText.Of(Start)).Append(Step < 0 ? '-' : '+').Append(SampleText.Of(Math.Abs(Step))).Append(CultureInfo.InvariantCulture, $"x{Count - 1}"),
        };
    }
}
