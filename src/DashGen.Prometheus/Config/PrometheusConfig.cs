using DashGen.PromQL;

namespace DashGen.Prometheus;

/// <summary>The configuration of a Prometheus, <c>prometheus.yml</c>. Fields that are not stated keep Prometheus' defaults.</summary>
public sealed record PrometheusConfig : IFields
{
    /// <summary>What jobs share.</summary>
    public PrometheusGlobal Global { get; init; } = new();

    /// <summary>Paths of rule files, relative to the configuration; wildcards are allowed, but one that matches nothing passes in silence.</summary>
    public EquatableArray<string> RuleFiles { get; init; }

    /// <summary>Paths of files with further jobs. Since 2.43.</summary>
    public EquatableArray<string> ScrapeConfigFiles { get; init; }

    /// <summary>What is scraped.</summary>
    public EquatableArray<ScrapeConfig> ScrapeConfigs { get; init; }

    /// <summary>Changes to the labels of alerts before they are sent.</summary>
    public EquatableArray<Relabeling> AlertRelabeling { get; init; }

    /// <summary>Where alerts are sent.</summary>
    public EquatableArray<AlertmanagerTarget> Alertmanagers { get; init; }

    /// <summary>Where samples are sent on.</summary>
    public EquatableArray<RemoteWrite> RemoteWrites { get; init; }

    /// <summary>How samples are kept.</summary>
    public StorageConfig? Storage { get; init; }

    /// <summary>How OpenTelemetry's metrics are taken in. Since 2.55.</summary>
    public OtlpConfig? Otlp { get; init; }

    /// <summary>Where traces of queries go.</summary>
    public TracingConfig? Tracing { get; init; }

    /// <summary>The configuration as YAML.</summary>
    /// <param name="comment">The first lines, each written behind <c># </c>.</param>
    public string ToYaml(string comment) => FieldWriter.Write(this, comment);

    /// <summary>What is wrong with the configuration for a version of Prometheus, in the order of the file.</summary>
    public EquatableArray<Finding> Validate(PrometheusVersion version)
    {
        var checker = new FieldChecker(version, null);
        ((IFields)this).Describe(checker);
        return [.. checker.Findings];
    }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        if (Global != new PrometheusGlobal())
        {
            to.Section("global", Global);
        }

        to.Texts("rule_files", RuleFiles);
        to.Texts("scrape_config_files", ScrapeConfigFiles, since: Since.PrometheusIs(2, 43));
        if (!AlertRelabeling.IsEmpty || !Alertmanagers.IsEmpty)
        {
            to.Section("alerting", new Alerting(AlertRelabeling, Alertmanagers));
        }

        foreach (var job in ScrapeConfigs)
        {
            job.CheckAgainst(Global, to);
        }

        foreach (var jobs in ScrapeConfigs.GroupBy(job => job.JobName).Where(jobs => jobs.Count() > 1))
        {
            to.Demand("scrape_configs", false, $"the job '{jobs.Key}' is defined {jobs.Count()} times");
        }

        to.Sections("scrape_configs", ScrapeConfigs);
        to.Sections("remote_write", RemoteWrites);
        to.Section("storage", Storage);
        to.Section("otlp", Otlp, Since.PrometheusIs(2, 55));
        to.Section("tracing", Tracing);
    }

    sealed record Alerting(EquatableArray<Relabeling> Relabeling, EquatableArray<AlertmanagerTarget> Targets) : IFields
    {
        public void Describe(Fields to)
        {
            to.Sections("alert_relabel_configs", Relabeling);
            to.Sections("alertmanagers", Targets);
        }
    }
}
