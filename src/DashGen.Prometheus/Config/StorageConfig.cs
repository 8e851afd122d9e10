namespace DashGen.Prometheus;

/// <summary>How a Prometheus keeps samples.</summary>
public sealed record StorageConfig : IFields
{
    /// <summary>How old a sample may be and still be taken. Since 2.39.</summary>
    /// <value>Default 0: only newer samples than the newest.</value>
    public TimeSpan OutOfOrderTimeWindow { get; init; }

    /// <summary>How long samples are kept. Since 3.8; before, it is a flag of the program.</summary>
    public TimeSpan? RetentionTime { get; init; }

    /// <summary>How many bytes are kept at most. Since 3.8; before, it is a flag of the program.</summary>
    public long? RetentionBytes { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to) => to.Section("tsdb", new Tsdb(this));

    sealed record Tsdb(StorageConfig Storage) : IFields
    {
        public void Describe(Fields to)
        {
            to.Duration("out_of_order_time_window", Storage.OutOfOrderTimeWindow, otherwise: TimeSpan.Zero);
            if (Storage.RetentionTime is not null || Storage.RetentionBytes is not null)
            {
                to.Section("retention", new Retention(Storage), Since.PrometheusIs(3, 8));
            }
        }
    }

    sealed record Retention(StorageConfig Storage) : IFields
    {
        public void Describe(Fields to)
        {
            to.Duration("time", Storage.RetentionTime);
            to.Text("size", Storage.RetentionBytes is { } bytes ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes}B") : null);
        }
    }
}
