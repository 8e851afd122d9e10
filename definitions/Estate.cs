using DashGen;
using Definitions.Scanium;

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
        Scanium("scanium", "Scanium", Installation.Dev),
        Scanium("scanium-prod", "Scanium Production", Installation.Production),
        new("secure-connect", "SecureConnect")
        {
            Services =
            [
                SecureConnect.Services.Gateway, SecureConnect.Services.Auth, SecureConnect.Services.Chat, SecureConnect.Services.Video,
                SecureConnect.Services.Storage, SecureConnect.PrometheusServer.Service,
            ],
            Published = new() { Prometheus = 9091, Alertmanager = 9093 },
            RunbookBase = new Uri("https://runbooks.example.com/secure-connect/"),
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
        new("aspnet-shop", "ASP.NET Shop")
        {
            Services = [AspNetShop.Storefront.Service, AspNetShop.Orders.Service],
            RunbookBase = new Uri("https://runbooks.example.com/aspnet-shop/"),
            GrafanaUrl = new Uri("https://grafana.example.com/"),
            DeadMansSwitch = Teams.DeadMansSwitch,
            Versions = Installed,
        },
    ];

    /// <summary>One definition, several installations: what differs is a parameter.</summary>
    static Stack Scanium(string name, string title, Installation installation) => new(name, title)
    {
        Services = [Backend.In(installation)],
        Mimir = new(installation.Mimir),
        Labels = [new(Alloy.Environment, installation.Environment)],
        DataSource = installation.DataSource,
        RunbookBase = new Uri($"https://runbooks.example.com/{name}/"),
        GrafanaUrl = new Uri("https://grafana.example.com/"),
        DeadMansSwitch = Teams.DeadMansSwitch,
        Versions = Installed,
    };
}
