namespace DashGen.Prometheus;

/// <summary>Bounds on what one scrape may bring. A scrape beyond any of them fails as a whole. 0 is no bound.</summary>
public sealed record ScrapeLimits
{
    /// <summary>Bytes of the answer, after decompression.</summary>
    public long BodyBytes { get; init; }

    /// <summary>Samples, after metric relabelling.</summary>
    public long Samples { get; init; }

    /// <summary>Targets of the job, after relabelling.</summary>
    public long Targets { get; init; }

    /// <summary>Labels of a sample.</summary>
    public long Labels { get; init; }

    /// <summary>Bytes of a label's name.</summary>
    public long LabelNameLength { get; init; }

    /// <summary>Bytes of a label's value.</summary>
    public long LabelValueLength { get; init; }

    /// <summary>Dropped targets of the job that are kept in memory. Since 2.47.</summary>
    public long KeptDroppedTargets { get; init; }

    internal void Describe(Fields to, Since since)
    {
        to.Text("body_size_limit", BodyBytes == 0 ? null : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{BodyBytes}B"), since: since);
        to.Number("sample_limit", Samples, otherwise: 0, since);
        to.Number("target_limit", Targets, otherwise: 0, since);
        to.Number("label_limit", Labels, otherwise: 0, since);
        to.Number("label_name_length_limit", LabelNameLength, otherwise: 0, since);
        to.Number("label_value_length_limit", LabelValueLength, otherwise: 0, since);
        to.Number("keep_dropped_targets", KeptDroppedTargets, otherwise: 0, Since.PrometheusIs(2, 47));
    }
}
