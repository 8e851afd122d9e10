namespace DashGen.Prometheus;

/// <summary>A job: which targets are scraped, and how.</summary>
/// <param name="JobName">The value of the label <c>job</c>, unique in a configuration.</param>
public sealed record ScrapeConfig(string JobName) : IFields, INamed
{
    string INamed.Name => JobName;

    /// <summary>Targets that are written down.</summary>
    public EquatableArray<StaticTargets> StaticConfigs { get; init; }

    /// <summary>Paths of files that list targets, relative to the configuration; wildcards are allowed.</summary>
    public EquatableArray<string> TargetFiles { get; init; }

    /// <summary>Names that DNS resolves to targets.</summary>
    public EquatableArray<DnsTargets> DnsConfigs { get; init; }

    /// <summary>How often the targets are scraped.</summary>
    /// <value>Above 0. The global interval where it is not stated.</value>
    public TimeSpan? ScrapeInterval { get; init; }

    /// <summary>How long a scrape may take, at most the interval.</summary>
    /// <value>Above 0. The global one, or the interval where that is shorter.</value>
    public TimeSpan? ScrapeTimeout { get; init; }

    /// <summary>The path of the page.</summary>
    /// <value>Default <c>/metrics</c>.</value>
    public string MetricsPath { get; init; } = "/metrics";

    /// <summary>Whether targets are reached by https.</summary>
    /// <value>Default false.</value>
    public bool Https { get; init; }

    /// <summary>Parameters of the address, such as the <c>module</c> and <c>target</c> of a probe; each name with one value.</summary>
    public NameMap<string> Params { get; init; }

    /// <summary>How targets are reached.</summary>
    public HttpConfig? HttpConfig { get; init; }

    /// <summary>Whether labels of the page win over those of the target.</summary>
    /// <value>Default false: the page's are kept under <c>exported_…</c>.</value>
    public bool HonorLabels { get; init; }

    /// <summary>Whether times of the page are kept.</summary>
    /// <value>Default true.</value>
    public bool HonorTimestamps { get; init; } = true;

    /// <summary>Whether series with times of their own end when the page no longer has them. Since 2.48.</summary>
    /// <value>Default false.</value>
    public bool TrackTimestampsStaleness { get; init; }

    /// <summary>Whether compression is asked for. Since 2.49.</summary>
    /// <value>Default true.</value>
    public bool EnableCompression { get; init; } = true;

    /// <summary>The forms of exposition that are asked for, best first. Since 2.49.</summary>
    public EquatableArray<ScrapeProtocol> ScrapeProtocols { get; init; }

    /// <summary>The form to read a page by whose Content-Type says none. Since 3.0, which refuses such a page otherwise.</summary>
    public ScrapeProtocol? FallbackScrapeProtocol { get; init; }

    /// <summary>Whether native histograms are scraped. Since 3.8; before, it is a flag of the program.</summary>
    public bool? ScrapeNativeHistograms { get; init; }

    /// <summary>Whether the classic form of a native histogram is scraped too. Since 3.0.</summary>
    public bool? AlwaysScrapeClassicHistograms { get; init; }

    /// <summary>Whether classic histograms become native ones with their own bounds. Since 3.0.</summary>
    public bool? ConvertClassicHistograms { get; init; }

    /// <summary>The most buckets a native histogram may have. Since 2.45.</summary>
    /// <value>Default 0, no bound.</value>
    public long NativeHistogramBuckets { get; init; }

    /// <summary>Bounds on what a scrape may bring.</summary>
    public ScrapeLimits Limits { get; init; } = new();

    /// <summary>Which names are taken. Since 2.55.</summary>
    public NameValidation? MetricNameValidation { get; init; }

    /// <summary>Changes to the labels of targets before they are scraped.</summary>
    public EquatableArray<Relabeling> Relabeling { get; init; }

    /// <summary>Changes to the labels of samples before they are kept.</summary>
    public EquatableArray<Relabeling> MetricRelabeling { get; init; }

    /// <summary>A job that probes addresses by the Blackbox exporter: each target is a parameter, and the exporter is what is scraped.</summary>
    /// <param name="jobName">The value of the label <c>job</c>.</param>
    /// <param name="exporter">The exporter as <c>host:port</c>.</param>
    /// <param name="module">The exporter's module, such as <c>http_2xx</c>.</param>
    /// <param name="targets">The addresses; they become the label <c>instance</c>.</param>
    public static ScrapeConfig Probe(string jobName, string exporter, string module, params ReadOnlySpan<string> targets) => new(jobName)
    {
        MetricsPath = "/probe",
        Params = [("module", module)],
        StaticConfigs = [new StaticTargets([.. targets]) { AreAddresses = true }],
        Relabeling = Asking(exporter),
    };

    /// <summary>What makes of each target a parameter <c>target</c> and the label <c>instance</c>, and scrapes an exporter in its place.</summary>
    /// <param name="exporter">The exporter as <c>host:port</c>.</param>
    public static EquatableArray<Relabeling> Asking(string exporter) =>
    [
        Prometheus.Relabeling.Copy("__address__", "__param_target"),
        Prometheus.Relabeling.Copy("__param_target", "instance"),
        Prometheus.Relabeling.Set("__address__", exporter),
    ];

    internal void CheckAgainst(PrometheusGlobal global, Fields to)
    {
        var interval = ScrapeInterval ?? global.ScrapeInterval;
        to.Demand($"scrape_configs[{JobName}].scrape_interval", interval > TimeSpan.Zero, "scrape_interval must be above 0");
        to.Demand($"scrape_configs[{JobName}].scrape_timeout", ScrapeTimeout is null || (ScrapeTimeout <= interval && ScrapeTimeout > TimeSpan.Zero),
            "scrape_timeout must be above 0 and not longer than scrape_interval");
    }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Demand("job_name", JobName.Length > 0, "a job needs a name");
        to.Text("job_name", JobName);
        to.Flag("honor_labels", HonorLabels, otherwise: false);
        to.Flag("honor_timestamps", HonorTimestamps, otherwise: true);
        to.Flag("track_timestamps_staleness", TrackTimestampsStaleness, otherwise: false, Since.PrometheusIs(2, 48));
        if (!Params.IsEmpty)
        {
            to.ListMap("params", Params);
        }

        to.Duration("scrape_interval", ScrapeInterval);
        to.Duration("scrape_timeout", ScrapeTimeout);
        ScrapeProtocolNames.Describe(to, ScrapeProtocols);
        to.Text("fallback_scrape_protocol", FallbackScrapeProtocol is { } form ? ScrapeProtocolNames.Of(form) : null, since: Since.PrometheusIs(3, 0));
        to.Flag("scrape_native_histograms", ScrapeNativeHistograms, since: Since.PrometheusIs(3, 8));
        to.Flag("always_scrape_classic_histograms", AlwaysScrapeClassicHistograms, since: Since.PrometheusIs(3, 0));
        to.Flag("convert_classic_histograms_to_nhcb", ConvertClassicHistograms, since: Since.PrometheusIs(3, 0));
        to.Text("metrics_path", MetricsPath, otherwise: "/metrics");
        to.Text("scheme", Https ? "https" : null);
        to.Flag("enable_compression", EnableCompression, otherwise: true, Since.PrometheusIs(2, 49));
        Limits.Describe(to, default);
        to.Number("native_histogram_bucket_limit", NativeHistogramBuckets, otherwise: 0, Since.PrometheusIs(2, 45));
        to.Text("metric_name_validation_scheme", MetricNameValidation?.ToString().ToLowerInvariant(), since: Since.PrometheusIs(2, 55));
        to.Inline(HttpConfig);
        to.Sections("static_configs", StaticConfigs);
        if (!TargetFiles.IsEmpty)
        {
            to.Sections("file_sd_configs", [new TargetFileList(TargetFiles)]);
        }

        to.Sections("dns_sd_configs", DnsConfigs);
        to.Sections("relabel_configs", Relabeling);
        to.Sections("metric_relabel_configs", MetricRelabeling);
    }

    sealed record TargetFileList(EquatableArray<string> Files) : IFields
    {
        public void Describe(Fields to)
        {
            foreach (var file in Files)
            {
                to.Demand("files", file.EndsWith(".yml", StringComparison.Ordinal) || file.EndsWith(".yaml", StringComparison.Ordinal)
                    || file.EndsWith(".json", StringComparison.Ordinal), $"'{file}' must end in .yml, .yaml or .json");
            }

            to.Texts("files", Files);
        }
    }
}
