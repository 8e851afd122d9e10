namespace DashGen.Prometheus;

/// <summary>The names of the forms of exposition.</summary>
static class ScrapeProtocolNames
{
    public static string Of(ScrapeProtocol protocol) => protocol switch
    {
        ScrapeProtocol.PrometheusProto => "PrometheusProto",
        ScrapeProtocol.PrometheusText004 => "PrometheusText0.0.4",
        ScrapeProtocol.PrometheusText100 => "PrometheusText1.0.0",
        ScrapeProtocol.OpenMetricsText001 => "OpenMetricsText0.0.1",
        _ => "OpenMetricsText1.0.0",
    };

    public static void Describe(Fields to, EquatableArray<ScrapeProtocol> protocols) =>
        to.Texts("scrape_protocols", [.. protocols.Select(Of)],
            since: protocols.Contains(ScrapeProtocol.PrometheusText100) ? Since.PrometheusIs(3, 0) : Since.PrometheusIs(2, 49));
}
