using DashGen.Prometheus;

namespace DashGen;

/// <summary>The scrape job of a service's health probe.</summary>
static class HealthProbeJob
{
    /// <summary>
    /// One job where the service has a probe. Its targets are those of the service, so that <c>probe_success</c> has the
    /// <c>instance</c> of <c>up</c>; only what the exporter is asked for is an address with a path.
    /// </summary>
    public static IEnumerable<ScrapeConfig> Of(Stack stack, Service service)
    {
        if (service.Scrape.Health is { } health)
        {
            yield return new ScrapeConfig(HealthProbe.JobOf(service))
            {
                ScrapeInterval = service.Scrape.Every,
                ScrapeTimeout = service.Scrape.Timeout,
                MetricsPath = "/probe",
                Params = [("module", health.Module)],
                StaticConfigs = [new StaticTargets(ScrapeTargets.Of(service)) { Labels = PrometheusFiles.Labels(stack, service) }],
                Relabeling =
                [
                    new Relabeling(RelabelAction.Replace)
                    {
                        SourceLabels = ["__address__"],
                        TargetLabel = "__param_target",
                        Replacement = $"{service.Scrape.Scheme}://$1{health.Path.Replace("$", "$$", StringComparison.Ordinal)}",
                    },
                    Relabeling.Copy("__address__", "instance"),
                    Relabeling.Set("__address__", health.Exporter),
                ],
            };
        }
    }
}
