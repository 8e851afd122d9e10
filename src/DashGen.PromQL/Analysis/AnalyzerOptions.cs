using System.Collections.Frozen;

namespace DashGen.PromQL;

/// <summary>What the analyzer is told about the surroundings of an expression.</summary>
public sealed record AnalyzerOptions
{
    /// <value>Every metric that exists. Null: nothing is known, and checks that need it are silent.</value>
    public MetricIndex? Metrics { get; init; }

    /// <value>Every job that is scraped. Null: nothing is known, and no job is unknown.</value>
    public FrozenSet<string>? Jobs { get; init; }

    /// <value>What the expression is for. Default: a panel.</value>
    public ExpressionUse Use { get; init; }

    /// <value>How often targets are scraped; null where that is not known.</value>
    public TimeSpan? ScrapeInterval { get; init; }

    /// <value>How long the slowest target may take to answer, above which no scrape takes much longer; null where that is not known.</value>
    public TimeSpan? ScrapeTimeout { get; init; }

    /// <value>The release that evaluates it. Default: the newest known.</value>
    public PrometheusVersion Version { get; init; } = PrometheusVersion.Newest;

    /// <value>The experimental parts that it is started with. Default: none.</value>
    public ParserFeatures Features { get; init; }

    /// <value>Names of Grafana variables that can hold several values at once, or "All".</value>
    public FrozenSet<string> MultiValueVariables { get; init; } = [];

    /// <value>How many series a result may have. Default: 100 in a panel, which is more than a person reads.</value>
    public int MaxSeries { get; init; } = 100;
}
