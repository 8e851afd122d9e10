using DashGen;

namespace Definitions;

/// <summary>All that this repository describes.</summary>
public static class Estate
{
    static readonly Versions Installed = new(Prometheus: new Version(2, 42), Alertmanager: new Version(0, 25), Grafana: new Version(12, 0));

    public static EquatableArray<Stack> Stacks =>
    [
        new("api-gateway", "API Gateway")
        {
            Services = [ApiGateway.Gateway.In("production")],
            RunbookBase = new Uri("https://runbooks.example.com/api-gateway/"),
            GrafanaUrl = new Uri("https://grafana.example.com/"),
            DeadMansSwitch = Teams.DeadMansSwitch,
            Versions = Installed,
        },
        new("production-showcase", "Production Showcase")
        {
            Services =
            [
                ProductionShowcase.Backend.Behind(loadBalancer: "application-load-balancer.us-west-2.elb.amazonaws.com"),
                ProductionShowcase.Infrastructure.Service,
            ],
            RunbookBase = new Uri("https://runbooks.example.com/production-showcase/"),
            GrafanaUrl = new Uri("https://grafana.example.com/"),
            DeadMansSwitch = Teams.DeadMansSwitch,
            Versions = Installed,
        },
        new("chronik", "Chronik")
        {
            Services = [Chronik.ChronikCluster.Service],
            RunbookBase = new Uri("https://runbooks.example.com/chronik/"),
            GrafanaUrl = new Uri("https://grafana.example.com/"),
            DeadMansSwitch = Teams.DeadMansSwitch,
            Versions = Installed,
        },
    ];
}
