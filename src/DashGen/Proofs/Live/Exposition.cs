using System.Globalization;
using System.Text;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>The metrics page of a service that is simulated: its whole catalogue, as usual and in trouble.</summary>
internal sealed class Exposition
{
    readonly Service _service;

    /// <summary>What the scraper adds itself.</summary>
    readonly List<Drive> _drives;

    /// <summary>Drives each metric by the first of the faults that reads it; what none reads goes on quietly.</summary>
    /// <param name="service">The service.</param>
    /// <param name="added">Names of labels that the scraper adds, besides the job and the instance.</param>
    /// <param name="injected">The faults that are injected.</param>
    /// <param name="others">Those of the other alerts, of which only the usual is played.</param>
    public Exposition(Service service, EquatableArray<string> added, IEnumerable<Fault> injected, IEnumerable<Fault> others)
    {
        _service = service;
        EquatableArray<string> ofTarget = ["job", "instance", .. added];
        _drives = [];
        foreach (var (fault, isInjected) in injected.Select(fault => (fault, true)).Concat(others.Select(fault => (fault, false))))
        {
            var driven = _drives.Select(drive => drive.Source.Schema.Name).ToHashSet();
            _drives.AddRange(fault.Sources
                .Select((source, i) => new Drive(OnPage(source, ofTarget), fault.Tick, fault.Quiet[i], isInjected ? fault.Trouble[i] : fault.Quiet[i]))
                .Where(drive => !driven.Contains(drive.Source.Schema.Name)));
        }

        var known = _drives.Select(drive => drive.Source.Schema.Name).ToHashSet();
        _drives.AddRange(service.Metrics.Where(metric => !known.Contains(metric.Name)).Select(Idle));
    }

    /// <summary>The page.</summary>
    /// <param name="now">The time since the service started.</param>
    /// <param name="from">When trouble begins; null while there is none yet.</param>
    /// <param name="until">When it ends; null while it lasts.</param>
    public string At(TimeSpan now, TimeSpan? from, TimeSpan? until)
    {
        var text = new StringBuilder();
        foreach (var metric in _service.Metrics)
        {
            text.Append(CultureInfo.InvariantCulture, $"# HELP {metric.Name} {Escaped(metric.Help)}\n# TYPE {metric.Name} {Kind(metric.Schema)}\n");
            foreach (var drive in _drives.Where(drive => drive.Source.Schema.Name == metric.Name))
            {
                drive.Write(text, now, from ?? TimeSpan.MaxValue, until ?? TimeSpan.MaxValue);
            }
        }

        return text.ToString();
    }

    /// <summary>The series without what the scraper adds.</summary>
    static Source OnPage(Source source, EquatableArray<string> ofTarget) =>
        Whole(source) with { Labels = source.Labels.Where(label => !ofTarget.Contains(label.Name)).ToNameMap() };

    /// <summary>A histogram has all its series, whichever of them something reads.</summary>
    static Source Whole(Source source) =>
        source.Schema.Kind == MetricKind.Histogram ? source with { Suffixes = ["_bucket", "_count", "_sum"] } : source;

    static Drive Idle(Metric metric)
    {
        var labels = metric.Schema.Labels.Select(label => (label.Name, label.Values.IsEmpty ? "one" : label.Values[0])).ToNameMap();
        var source = Whole(new Source(metric.Schema, labels, [""])
        {
            Bounds = metric.Kind == MetricKind.Histogram ? [.. metric.Schema.Buckets.Select(bound => bound.ToString("R", CultureInfo.InvariantCulture)), "+Inf"] : [],
        });
        var level = metric.Kind == MetricKind.Histogram ? Level.InBucket(0, source.Bounds.Count, 1) : Level.Of(metric.Schema.Minimum ?? 1);
        return new Drive(source, TimeSpan.FromSeconds(1), level, level);
    }

    static string Kind(MetricSchema schema) => schema.Kind switch
    {
        MetricKind.Counter => "counter",
        MetricKind.Histogram => "histogram",
        _ => "gauge",
    };

    static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    sealed record Drive(Source Source, TimeSpan Tick, Level Quiet, Level Trouble)
    {
        public void Write(StringBuilder text, TimeSpan now, TimeSpan from, TimeSpan until)
        {
            var inTrouble = now >= from && now < until;
            var level = inTrouble ? Trouble : Quiet;
            if (level.IsMissing)
            {
                return;
            }

            var troubled = (now < until ? now : until) - (now < from ? now : from);
            foreach (var suffix in Source.Suffixes)
            {
                for (var i = 0; i < (suffix == "_bucket" ? Source.Bounds.Count : 1); i++)
                {
                    var bucket = suffix == "_bucket" || Source.Bounds.IsEmpty ? i : Source.Bounds.Count - 1;
                    var value = Source.IsCounter ? Math.Round((Quiet.Upto(bucket) * ((now - troubled) / Tick)) + (Trouble.Upto(bucket) * (troubled / Tick))) : level.Amounts[0];
                    text.Append(Source.Schema.Name).Append(suffix).Append('{');
                    var labels = suffix == "_bucket" ? Source.Labels.With("le", Source.Bounds[i]) : Source.Labels;
                    text.AppendJoin(',', labels.Select(label => $"{label.Name}=\"{Escaped(label.Value).Replace("\"", "\\\"", StringComparison.Ordinal)}\""));
                    text.Append(CultureInfo.InvariantCulture, $"}} {value:R}\n");
                }
            }
        }
    }
}
