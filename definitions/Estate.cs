using System.Runtime.CompilerServices;
using DashGen;
using Definitions.Scanium;

namespace Definitions;

/// <summary>All that this repository describes.</summary>
public static class Estate
{
    public static EquatableArray<Stack> Stacks =>
    [
        Installed("api-gateway", "API Gateway", [ApiGateway.Gateway.In("production")]),
        Scanium("scanium", "Scanium", Installation.Dev),
        Scanium("scanium-prod", "Scanium Production", Installation.Production),
        Installed(
            "secure-connect",
            "SecureConnect",
            [
                SecureConnect.Services.Gateway, SecureConnect.Services.Auth, SecureConnect.Services.Chat, SecureConnect.Services.Video,
                SecureConnect.Services.Storage, SecureConnect.PrometheusServer.Service,
            ]) with { Published = new() { Prometheus = 9091, Alertmanager = 9093 } },
        Installed(
            "production-showcase",
            "Production Showcase",
            [ProductionShowcase.Backend.Behind(loadBalancer: "application-load-balancer.us-west-2.elb.amazonaws.com"), ProductionShowcase.Infrastructure.Service]),
        Installed("chronik", "Chronik", [Chronik.ChronikCluster.Service]),
        Installed("aspnet-shop", "ASP.NET Shop", [AspNetShop.Storefront.Service, AspNetShop.Orders.Service]),
    ];

    /// <summary>One definition, several installations: what differs is a parameter.</summary>
    static Stack Scanium(string name, string title, Installation installation, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Installed(name, title, [Backend.In(installation)], file, line) with
        {
            Mimir = new(installation.Mimir),
            Labels = [new(Alloy.Environment, installation.Environment)],
            DataSource = installation.DataSource,
        };

    /// <summary>What all installations have in common; a finding in one points at the line that lists it.</summary>
    static Stack Installed(string name, string title, EquatableArray<Service> services, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => new(name, title, file, line)
    {
        Services = services,
        RunbookBase = new Uri($"https://runbooks.example.com/{name}/"),
        GrafanaUrl = new Uri($"https://grafana.example.com/{name}/"),
        DeadMansSwitch = Teams.DeadMansSwitch(of: name),
        Versions = new(Prometheus: new Version(2, 42), Alertmanager: new Version(0, 25), Grafana: new Version(12, 0)),
    };
}
