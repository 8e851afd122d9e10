namespace DashGen.Prometheus;

/// <summary>What the jobs and rules of a Prometheus share.</summary>
public sealed record PrometheusGlobal : IFields
{
    /// <summary>How often targets are scraped.</summary>
    /// <value>Above 0. Default 1 minute.</value>
    public TimeSpan ScrapeInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a scrape may take, at most the interval.</summary>
    /// <value>Above 0. Default 10 seconds, or the interval where that is shorter.</value>
    public TimeSpan? ScrapeTimeout { get; init; }

    /// <summary>How often rules are evaluated.</summary>
    /// <value>Above 0. Default 1 minute.</value>
    public TimeSpan EvaluationInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How far back in time rules look, so that late samples count. Since 2.53.</summary>
    /// <value>Default 0.</value>
    public TimeSpan RuleQueryOffset { get; init; }

    /// <summary>Labels on everything that leaves this Prometheus: alerts and samples sent on.</summary>
    public NameMap<string> ExternalLabels { get; init; }

    /// <summary>Bounds on what a scrape may bring, for jobs that state none. Since 2.45 here.</summary>
    public ScrapeLimits Limits { get; init; } = new();

    /// <summary>Which names are taken. Since 2.55.</summary>
    /// <value>By the version where it is not stated: <c>legacy</c> before 3.0, then <c>utf8</c>.</value>
    public NameValidation? MetricNameValidation { get; init; }

    /// <summary>The forms of exposition that are asked for, best first. Since 2.49.</summary>
    public EquatableArray<ScrapeProtocol> ScrapeProtocols { get; init; }

    /// <summary>Whether native histograms are scraped. Since 3.8; before, it is a flag of the program.</summary>
    public bool? ScrapeNativeHistograms { get; init; }

    /// <summary>Whether classic histograms become native ones with their own bounds. Since 3.4.</summary>
    public bool? ConvertClassicHistograms { get; init; }

    /// <summary>Whether the classic form of a native histogram is scraped too. Since 3.5.</summary>
    public bool? AlwaysScrapeClassicHistograms { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Demand("scrape_interval", ScrapeInterval > TimeSpan.Zero, "scrape_interval must be above 0");
        to.Demand("evaluation_interval", EvaluationInterval > TimeSpan.Zero, "evaluation_interval must be above 0");
        to.Demand("scrape_timeout", ScrapeTimeout is null || (ScrapeTimeout <= ScrapeInterval && ScrapeTimeout > TimeSpan.Zero),
            "scrape_timeout must be above 0 and not longer than scrape_interval");
        to.Duration("scrape_interval", ScrapeInterval, otherwise: TimeSpan.FromMinutes(1));
        to.Duration("scrape_timeout", ScrapeTimeout);
        ScrapeProtocolNames.Describe(to, ScrapeProtocols);
        to.Duration("evaluation_interval", EvaluationInterval, otherwise: TimeSpan.FromMinutes(1));
        to.Duration("rule_query_offset", RuleQueryOffset, otherwise: TimeSpan.Zero, Since.PrometheusIs(2, 53));
        foreach (var label in ExternalLabels)
        {
            to.LabelName("external_labels", label.Name);
        }

        to.TextMap("external_labels", ExternalLabels);
        Limits.Describe(to, Since.PrometheusIs(2, 45));
        to.Text("metric_name_validation_scheme", MetricNameValidation?.ToString().ToLowerInvariant(), since: Since.PrometheusIs(2, 55));
        to.Flag("scrape_native_histograms", ScrapeNativeHistograms, since: Since.PrometheusIs(3, 8));
        to.Flag("convert_classic_histograms_to_nhcb", ConvertClassicHistograms, since: Since.PrometheusIs(3, 4));
        to.Flag("always_scrape_classic_histograms", AlwaysScrapeClassicHistograms, since: Since.PrometheusIs(3, 5));
    }
}
